using Lims.Api.Ledger;
using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>Screening readings and what they say.</summary>
public static class XrfStore
{
    private const string ComponentsSql = """
        SELECT c.Seq, c.Symbol, c.PerMille
        FROM XrfReading r INNER JOIN XrfComponent c ON c.Seq = r.Seq
        WHERE r.ItemNo = @ItemNo
        ORDER BY c.Seq, c.Symbol
        """;

    /// <summary>The spots at which one metal was measured on an item, in their order.</summary>
    public static IReadOnlyList<XrfSpot> MetalPerMille(LedgerSession session, string itemNo, string symbol) =>
    [
        .. from component in session.All<ComponentRow>(ComponentsSql, new { ItemNo = itemNo })
           group component by component.Seq into reading
           let metal = reading.FirstOrDefault(each => each.Symbol == symbol)
           where metal is not null
           select new XrfSpot(
               DecimalText.Parse(metal.PerMille), reading.Sum(each => DecimalText.Parse(each.PerMille))),
    ];

    private const string VerdictSql = """
        SELECT ItemNo, Metal, Readings, MeanPerMille, RangePerMille, Verdict FROM XrfVerdict WHERE ItemNo = @ItemNo
        """;

    public static XrfVerdictRow? Verdict(LedgerSession session, string itemNo) =>
        session.FirstOrNone<XrfVerdictRow>(VerdictSql, new { ItemNo = itemNo });

    private sealed record ComponentRow(long Seq, string Symbol, string PerMille);
}
