using Lims.Api.Ledger;
using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>Screening readings and what they say.</summary>
public static class XrfStore
{
    private const string ReadingsSql = """
        SELECT Seq, ItemNo, InstrumentId, ReadingNo, MeasuredAt, Zone, Method, Seconds, FileSha256, Line, Flags
        FROM XrfReading WHERE ItemNo = @ItemNo ORDER BY Seq
        """;

    private const string ComponentsSql = """
        SELECT c.Seq, c.Position, c.Symbol, c.Raw, c.Qualifier, c.PerMille, c.U, c.K, c.LodPerMille
        FROM XrfReading r INNER JOIN XrfComponent c ON c.Seq = r.Seq
        WHERE r.ItemNo = @ItemNo
        ORDER BY c.Seq, c.Position
        """;

    /// <summary>Everything measured on an item, typed or from files, in the order it came.</summary>
    public static IReadOnlyList<XrfItemReading> Readings(LedgerSession session, string itemNo)
    {
        var components = session.All<XrfComponentRow>(ComponentsSql, new { ItemNo = itemNo })
            .ToLookup(component => component.Seq);
        return [.. session.All<XrfReadingRow>(ReadingsSql, new { ItemNo = itemNo })
            .Select(reading => new XrfItemReading(reading, [.. components[reading.Seq]]))];
    }

    /// <summary>The spots at which one metal was measured on an item, in their order.</summary>
    /// <remarks>Below the limit of detection counts as none of it.</remarks>
    public static IReadOnlyList<XrfSpot> MetalPerMille(LedgerSession session, string itemNo, string symbol) =>
    [
        .. from component in session.All<XrfComponentRow>(ComponentsSql, new { ItemNo = itemNo })
           group component by component.Seq into reading
           let metal = reading.FirstOrDefault(each => each.Symbol == symbol)
           where metal is not null
           select new XrfSpot(PerMilleOf(metal), reading.Sum(PerMilleOf)),
    ];

    private const string VerdictSql = """
        SELECT ItemNo, Metal, Readings, MeanPerMille, RangePerMille, Verdict FROM XrfVerdict WHERE ItemNo = @ItemNo
        """;

    public static XrfVerdictRow? Verdict(LedgerSession session, string itemNo) =>
        session.FirstOrNone<XrfVerdictRow>(VerdictSql, new { ItemNo = itemNo });

    private static decimal PerMilleOf(XrfComponentRow component) =>
        component.PerMille is { } text ? DecimalText.Parse(text) : 0m;
}
