using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>The chemistry export of Olympus and Evident Vanta analysers, all dialects of 2017 to 2025.</summary>
/// <remarks>
/// A group of columns an element, five or seven; the error is 1 s; where <c>&lt;LOD</c> or an older firmware's 0
/// stands, the error column holds the limit of detection itself. The elements differ from method to method.
/// </remarks>
internal sealed class VantaTable
{
    private const string Concentration = " Concentration";
    private static readonly string[] ErrorEnds = [" Error1s", " Error 1s"];
    private static readonly string[] RealTimes = ["Real Time 1", "Real Time 2", "Real Time 3"];

    private readonly SheetReading table;
    private readonly List<(string Symbol, int Value, int? Error)> groups;
    private readonly MassFraction numbers;
    private readonly ReadingDates dates;
    private readonly bool zeroHasLod;

    private VantaTable(Sheet sheet, int header, DateOrder? order)
    {
        table = new SheetReading(sheet, header);
        groups = [.. from column in table.Head.Index()
                     where column.Item.EndsWith(Concentration, StringComparison.Ordinal)
                     let symbol = column.Item[..^Concentration.Length]
                     where XrfSymbols.Has(symbol)
                     let error = ErrorEnds.Where(end => table.Has(symbol + end))
                         .Select(end => (int?)table.At(symbol + end)).FirstOrDefault()
                     select (symbol, column.Index, error)];
        numbers = MassFraction.ByEvidence(table.CellsOf(groups.SelectMany(
            group => group.Error is { } error ? [group.Value, error] : (int[])[group.Value])));
        zeroHasLod = !table.CellsOf(groups.Select(group => group.Value)).Any(IsNegative);
        dates = ReadingDates.Of(table.Rows.Select(Instant), sheet.FileName, order);
    }

    public static int HeaderOf(Sheet sheet) =>
        sheet.HeaderAt("Instrument Serial Num", "Reading #", "Date", "Time", "Method Name", "Units");

    public static XrfFileContent Read(Sheet sheet, DateOrder? order) =>
        new VantaTable(sheet, HeaderOf(sheet), order).Read();

    private XrfFileContent Read() => table.All(table.Head[^1].Length > 0, row =>
    {
        var method = table.Cell(row, "Method Name");
        // A calibration check: no method, and not one figure.
        if (method is null && groups.TrueForAll(group => string.IsNullOrWhiteSpace(row.Cells[group.Value])))
            return null;
        var unit = MassFraction.PerMilleIn("Units", table.Cell(row, "Units") ?? "");
        var (measuredAt, isAssumed) = dates.Read(Instant(row));
        return table.Begin(row, $"vanta:{table.Must(row, "Instrument Serial Num")}", [.. groups.Select(group =>
            numbers.Figure(group.Symbol, row.Cells[group.Value],
                group.Error is { } error ? row.Cells[error] : null, unit, coverage: 1m, zeroHasLod))]) with
        {
            ReadingNo = table.Must(row, "Reading #"),
            MeasuredAt = measuredAt,
            Method = method,
            Seconds = Seconds(row),
            Sample = table.Cell(row, "Sample ID") ?? table.Cell(row, "Sample") ?? table.Cell(row, "info"),
            Operator = table.Cell(row, "Operator"),
            Flags = isAssumed ? [ReadingDates.OrderAssumed] : [],
        };
    });

    /// <summary>The beams were measured one after the other.</summary>
    private string? Seconds(SheetRow row)
    {
        var times = RealTimes.Select(name => (name, Text: table.Cell(row, name)))
            .Where(time => time.Text is not null).ToList();
        return times.Count == 0
            ? null
            : DecimalText.FormatShortest(times.Sum(time => SecondsOf(time.name, time.Text!)));
    }

    private static decimal SecondsOf(string name, string text) =>
        DecimalText.TryParse(text, out var seconds) && seconds is >= 0 and < 1_000_000
            ? seconds
            : throw SpectrometerRefusals.NoNumber.With(name, text);

    private string Instant(SheetRow row) => $"{table.Cell(row, "Date")} {table.Cell(row, "Time")}";

    private static bool IsNegative(string cell) =>
        DecimalText.TryParse(cell.Trim().Replace(',', '.'), out var number) && number < 0;
}
