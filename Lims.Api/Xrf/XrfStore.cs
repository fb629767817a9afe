using Lims.Api.Ledger;
using Lims.Core.Quantities;

namespace Lims.Api.Xrf;

/// <summary>Screening readings and what they say.</summary>
public static class XrfStore
{
    private const string MetalSql = """
        SELECT c.PerMille
        FROM XrfReading r INNER JOIN XrfComponent c ON c.Seq = r.Seq
        WHERE r.ItemNo = @ItemNo AND c.Symbol = @Symbol
        ORDER BY r.Seq
        """;

    /// <summary>The readings of one metal on an item, ‰, in their order.</summary>
    public static IReadOnlyList<decimal> MetalPerMille(LedgerSession session, string itemNo, string symbol) =>
        [.. session.All<string>(MetalSql, new { ItemNo = itemNo, Symbol = symbol }).Select(DecimalText.Parse)];

    private const string VerdictSql = """
        SELECT ItemNo, Metal, Readings, MeanPerMille, RangePerMille, Verdict FROM XrfVerdict WHERE ItemNo = @ItemNo
        """;

    public static XrfVerdictRow? Verdict(LedgerSession session, string itemNo) =>
        session.FirstOrNone<XrfVerdictRow>(VerdictSql, new { ItemNo = itemNo });
}
