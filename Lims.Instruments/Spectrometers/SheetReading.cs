using Lims.Core.Refusals;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>Reads the rows below a header one by one; a row that cannot be read is refused alone.</summary>
internal sealed class SheetReading(Sheet sheet, int header)
{
    private readonly Dictionary<string, int> columns = Columns(sheet.Rows[header].Cells);
    private readonly List<XrfReading> readings = [];
    private readonly List<XrfRefusedRow> refused = [];

    public string[] Head { get; } = [.. sheet.Rows[header].Cells.Select(cell => cell.Trim())];

    /// <summary>The rows below the header that hold anything.</summary>
    public IEnumerable<SheetRow> Rows => sheet.Rows.Skip(header + 1).Where(row => !row.IsBlank);

    public bool Has(string column) => columns.ContainsKey(column);

    public int At(string column) => columns[column];

    /// <summary>The cell of this column, trimmed; null where it is empty or there is no such column.</summary>
    public string? Cell(SheetRow row, string column) =>
        columns.TryGetValue(column, out var at) && at < row.Cells.Length && row.Cells[at].Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The cell of this column, trimmed.</summary>
    /// <exception cref="RefusedException">It is empty.</exception>
    public string Must(SheetRow row, string column) =>
        Cell(row, column) ?? throw SpectrometerRefusals.CellEmpty.With(column);

    /// <summary>Every cell of these columns, for evidence about the whole file.</summary>
    public IEnumerable<string> CellsOf(IEnumerable<int> places)
    {
        var wanted = places.ToList();
        return from row in Rows
               where row.Damage is null
               from place in wanted
               where place < row.Cells.Length
               select row.Cells[place];
    }

    /// <param name="lastColumnCounts">A figure stands in the last column: a row cut there looks whole.</param>
    /// <param name="read">The reading of a row; null for one that is none, such as a calibration check.</param>
    public XrfFileContent All(bool lastColumnCounts, Func<SheetRow, XrfReading?> read)
    {
        foreach (var row in Rows)
        {
            try
            {
                if (row.Damage is { } damage)
                    throw damage;
                if (row.Cells.Length != Head.Length)
                    throw SpectrometerRefusals.CellCount.With(Text(row.Cells.Length), Text(Head.Length));
                if (row.IsOpen && lastColumnCounts)
                    throw SpectrometerRefusals.RowUnfinished.With();
                if (read(row) is { } reading)
                    readings.Add(reading);
            }
            catch (RefusedException why)
            {
                refused.Add(new XrfRefusedRow(sheet.FileName, row.Line, row.Text.Sha256(), why));
            }
        }
        return new XrfFileContent(readings, refused);
    }

    /// <summary>What every layout gives alike; the rest is laid over it.</summary>
    public XrfReading Begin(SheetRow row, string instrument, IReadOnlyList<XrfFigure> components) => new(
        sheet.FileName, instrument, null, null, null, null, null, null, null, components, row.Line,
        row.Text.Sha256()!, sheet.FileSha256, [], row.Text);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Columns(string[] head)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, cell) in head.Index())
            if (cell.Trim() is { Length: > 0 } name && !columns.TryAdd(name, at))
                throw SpectrometerRefusals.HeaderTwice.With(name);
        return columns;
    }
}
