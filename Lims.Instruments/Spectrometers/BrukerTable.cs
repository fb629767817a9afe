using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>The tab-separated table of Bruker's wavelength-dispersive spectrometers.</summary>
/// <remarks>
/// A column's unit stands in its header, <c>Al (PPM)</c>, or in each cell, <c>17 PPM</c>; where both do, the cell's own
/// counts. <c>C (Int)</c> is an intensity. The files themselves hold impossible figures such as 44496268,75 %.
/// </remarks>
internal sealed class BrukerTable
{
    private static readonly string[] Units = ["%", "PPM", "ppm"];

    private readonly SheetReading table;
    private readonly List<(string Symbol, string Unit, int Place)> columns;
    private readonly MassFraction numbers;
    private readonly ReadingDates dates;

    private BrukerTable(Sheet sheet, int header, DateOrder? order)
    {
        table = new SheetReading(sheet, header);
        columns = [.. from column in table.Head.Index()
                      let name = Named(column.Item)
                      where XrfSymbols.Has(name.Symbol) && name.Unit != "Int"
                      select (name.Symbol, name.Unit, column.Index)];
        numbers = MassFraction.ByEvidence(
            table.CellsOf(columns.Select(column => column.Place)).Select(cell => Parted(cell).Number));
        dates = ReadingDates.Of([], sheet.FileName, order ?? DateOrder.DayFirst);
    }

    public static int HeaderOf(Sheet sheet)
    {
        var header = sheet.Delimiter == '\t' ? sheet.HeaderAt("Sample", "Date") : -1;
        return header >= 0 && sheet.Rows[header].Cells.Any(cell => Named(cell.Trim()).Unit == "Int") ? header : -1;
    }

    public static XrfFileContent Read(Sheet sheet, DateOrder? order) =>
        new BrukerTable(sheet, HeaderOf(sheet), order).Read();

    private XrfFileContent Read() => table.All(columns.Exists(column => column.Place == table.Head.Length - 1), row =>
        table.Begin(row, "bruker-wd", [.. columns.Select(column => Figure(row, column))]) with
        {
            MeasuredAt = dates.Read(table.Must(row, "Date")).MeasuredAt,
            Sample = table.Cell(row, "Sample"),
        });

    private XrfFigure Figure(SheetRow row, (string Symbol, string Unit, int Place) column)
    {
        var cell = row.Cells[column.Place].Trim();
        var (number, unit) = Parted(cell);
        var figure = numbers.Figure(column.Symbol, number, null,
            number.Length == 0 ? 1m : MassFraction.PerMilleIn(column.Symbol, unit.Length > 0 ? unit : column.Unit),
            coverage: null, zeroHasLod: false);
        return figure with { Raw = cell };
    }

    private static (string Symbol, string Unit) Named(string header)
    {
        var open = header.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && header.EndsWith(')') ? (header[..open], header[(open + 2)..^1]) : (header, "");
    }

    private static (string Number, string Unit) Parted(string cell)
    {
        var text = cell.Trim();
        foreach (var unit in Units)
            if (text.EndsWith(unit, StringComparison.Ordinal))
                return (text[..^unit.Length].TrimEnd(), unit);
        return (text, "");
    }
}
