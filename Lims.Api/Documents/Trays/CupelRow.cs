using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.FireAssay;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Trays;

/// <summary>One row of cupels: proofs on the ground of the trade, portions on white, free ones empty.</summary>
internal static class CupelRow
{
    private const double HeightPt = 20 * Mm.Pt;
    private const double GapPt = 4;

    public static string Position(char row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{row}{column}");

    public static RowBlock Block(
        char row, int columns, IReadOnlyDictionary<string, TraySheetCell> cells, ReportWording wording) => new(
        GapPt,
        [.. Enumerable.Range(1, columns).Select(column => Position(row, column)).Select(position =>
            (-1.0, cells.TryGetValue(position, out var cell) ? Taken(cell, wording) : Free(position, wording)))]);

    private static BoxBlock Taken(TraySheetCell cell, ReportWording wording)
    {
        var role = wording[cell.BlindNo is null ? "tray.proof" : "tray.portion"];
        return new BoxBlock(
            new ColumnBlock(
                1,
                new RunsBlock(
                    (cell.Position, TextStyle.Small with { IsBold = true }),
                    ($"  {role.Tr} {cell.ProofGroup}", TextStyle.English)),
                new TextBlock(cell.BlindNo ?? "—", TextStyle.Value),
                Line(wording["tray.mass"], cell.MassMg),
                Line(wording["tray.silver"], cell.SilverMg),
                Line(wording["tray.cornet"], null)),
            3, cell.BlindNo is null ? Colour.Pale : null, cell.BlindNo is null ? Colour.Gold : Colour.Line)
            { MinimumHeightPt = HeightPt };
    }

    private static BoxBlock Free(string position, ReportWording wording) => new(
        new RunsBlock(
            (position, TextStyle.Small with { Colour = Colour.Grey }),
            ("  " + wording["tray.free"].Tr, TextStyle.English)),
        3, Border: Colour.Line) { MinimumHeightPt = HeightPt };

    /// <summary>The figure, or dots where it is written by hand.</summary>
    private static TextBlock Line(BilingualText label, string? massMg) => new(
        $"{label.Tr}  {(massMg is null ? "……" : ReportFigures.Number(massMg))}",
        TextStyle.English with { Colour = Colour.Ink });
}
