using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>The table that Thermo Niton's programs export, as text or as a workbook.</summary>
/// <remarks>
/// What has no <c>X Error</c> beside its <c>X</c> is a setting, or what the operator typed. The error is
/// <c>Sigma Value</c> times the standard uncertainty, 2 where the file does not say; beside <c>&lt;LOD</c> it is the
/// limit of detection itself.
/// </remarks>
internal sealed class NitonTable
{
    private const string ErrorEnd = " Error";

    private readonly Sheet sheet;
    private readonly SheetReading table;
    private readonly List<(string Symbol, int Value, int Error)> pairs;
    private readonly MassFraction numbers;
    private readonly ReadingDates dates;

    private NitonTable(Sheet sheet, int header, DateOrder? order)
    {
        this.sheet = sheet;
        table = new SheetReading(sheet, header);
        pairs = [.. from column in table.Head.Index()
                    where XrfSymbols.Has(column.Item) && table.Has(column.Item + ErrorEnd)
                    select (column.Item, column.Index, table.At(column.Item + ErrorEnd))];
        numbers = MassFraction.ByEvidence(table.CellsOf([
            .. pairs.Select(pair => pair.Value), .. pairs.Select(pair => pair.Error), table.At("Duration")]));
        dates = ReadingDates.Of(table.Rows.Select(row => table.Cell(row, "Time") ?? ""), sheet.FileName, order);
    }

    public static int HeaderOf(Sheet sheet)
    {
        var header = sheet.HeaderAt("Reading No", "Time", "Type", "Duration", "Units", "SAMPLE");
        return header >= 0 && Array.Exists(
            sheet.Rows[header].Cells, cell => cell.Trim().EndsWith(ErrorEnd, StringComparison.Ordinal))
            ? header
            : -1;
    }

    /// <summary>A table that went through another program: its numbers and dates may have changed on the way.</summary>
    public static bool IsSavedAgain(Sheet sheet) =>
        sheet.HeaderAt("Reading.No") >= 0 || sheet.HeaderAt("Reading_No") >= 0;

    public static XrfFileContent Read(Sheet sheet, DateOrder? order) =>
        new NitonTable(sheet, HeaderOf(sheet), order).Read();

    private XrfFileContent Read() => table.All(table.Head[^1].Length > 0, row =>
    {
        // An interim beam says less than the final reading of the same spot.
        if (table.Has("Sequence") && table.Must(row, "Sequence") != "Final")
            return null;
        var unit = MassFraction.PerMilleIn("Units", table.Cell(row, "Units") ?? "");
        var coverage = table.Cell(row, "Sigma Value") is { } sigma ? Coverage(sigma) : 2m;
        var (measuredAt, isAssumed) = Instant(row);
        return table.Begin(row, "niton", [.. pairs.Select(pair => numbers.Figure(
            pair.Symbol, row.Cells[pair.Value], row.Cells[pair.Error], unit, coverage, zeroHasLod: false))]) with
        {
            ReadingNo = table.Must(row, "Reading No"),
            MeasuredAt = measuredAt,
            Method = table.Cell(row, "Type"),
            Seconds = table.Cell(row, "Duration") is { } duration
                ? DecimalText.FormatShortest(numbers.Number("Duration", duration))
                : null,
            Sample = table.Cell(row, "SAMPLE"),
            Operator = table.Cell(row, "INSPECTOR"),
            Flags = isAssumed ? [ReadingDates.OrderAssumed] : [],
        };
    });

    private decimal Coverage(string sigma) => numbers.Number("Sigma Value", sigma) is var factor and >= 1 and <= 10
        ? factor
        : throw SpectrometerRefusals.NoNumber.With("Sigma Value", sigma);

    private (string MeasuredAt, bool IsAssumed) Instant(SheetRow row)
    {
        var time = table.Must(row, "Time");
        return sheet.Delimiter is null && DecimalText.TryParse(time, out _)
            ? (ReadingDates.OfSerial(time), false)
            : dates.Read(time);
    }
}
