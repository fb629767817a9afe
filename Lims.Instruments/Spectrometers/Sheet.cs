namespace Lims.Instruments.Spectrometers;

/// <summary>A spectrometer's file as a table of text.</summary>
/// <param name="Delimiter">What parts its cells; null in a workbook.</param>
internal sealed record Sheet(string FileName, string FileSha256, char? Delimiter, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>
    /// The place of the first row among the first few that has all of these cells; -1 where none has.
    /// </summary>
    public int HeaderAt(params ReadOnlySpan<string> names)
    {
        const int mostLinesBefore = 5;
        for (var i = 0; i < Math.Min(Rows.Count, mostLinesBefore); i++)
        {
            var cells = Rows[i].Cells.Select(cell => cell.Trim()).ToHashSet(StringComparer.Ordinal);
            var hasAll = true;
            foreach (var name in names)
                hasAll &= cells.Contains(name);
            if (hasAll)
                return i;
        }
        return -1;
    }
}
