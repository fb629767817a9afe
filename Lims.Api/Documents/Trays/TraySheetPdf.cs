using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Papers;
using Lims.Api.Documents.Pdf;
using Lims.Core.FireAssay;
using Lims.Core.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Trays;

/// <summary>Prints a tray of cupels on A4 sideways, as it lies on the bench, with the code of its number.</summary>
/// <remarks>The same sheet and texts give the same bytes. May be called from several threads.</remarks>
public static class TraySheetPdf
{
    private const double CodeSizePt = 24 * Mm.Pt;
    private const int MostColumns = 12;
    private const int MostRows = 8;

    /// <param name="texts"><see cref="PaperTexts"/>, over the wording of the house.</param>
    /// <exception cref="Fonts.MissingGlyphException">The sheet holds a character the font cannot print.</exception>
    /// <exception cref="ArgumentException">The tray is larger than the paper, or a cell lies outside it.</exception>
    /// <exception cref="KeyNotFoundException">The wording lacks a text.</exception>
    public static byte[] Render(TraySheet sheet, IReadOnlyDictionary<string, BilingualText> texts)
    {
        if (sheet.Rows is < 1 or > MostRows || sheet.Columns is < 1 or > MostColumns)
            throw new ArgumentException("The tray does not fit on the paper.", nameof(sheet));
        var cells = Placed(sheet);
        var wording = new ReportWording(texts);
        var fonts = new DocumentFonts();
        var title = wording["tray.title"];
        var named = wording.Fill("tray.document", sheet.TrayNo);
        List<FlowItem> flow =
        [
            new FlowItem(PaperHead.Block(sheet.House, wording, title, sheet.TrayNo)),
            new FlowItem(Facts(sheet, wording), 5),
        ];
        for (var row = 0; row < sheet.Rows; row++)
            flow.Add(new FlowItem(CupelRow.Block((char)('A' + row), sheet.Columns, cells, wording), 4));
        flow.Add(new FlowItem(PaperBlocks.Bilingual(wording["tray.note"], TextStyle.Small), 5));
        return PaperFile.Write(
            new DocumentProperties(
                $"{named.Tr} / {named.En}", sheet.House.Name, LedgerInstant.Parse(sheet.OpenedAtUtc)),
            fonts,
            new PaperPages(sheet.House, title, sheet.TrayNo, wording) { IsSideways = true }.Sheets(fonts, flow));
    }

    private static Dictionary<string, TraySheetCell> Placed(TraySheet sheet)
    {
        var cells = sheet.Cells.ToDictionary(cell => cell.Position, StringComparer.Ordinal);
        var inside = Enumerable.Range(0, sheet.Rows).SelectMany(row =>
            Enumerable.Range(1, sheet.Columns).Select(column => CupelRow.Position((char)('A' + row), column)));
        return cells.Keys.Except(inside).FirstOrDefault() is { } outside
            ? throw new ArgumentException($"The cell {outside} lies outside the tray.", nameof(sheet))
            : cells;
    }

    private static RowBlock Facts(TraySheet sheet, ReportWording wording)
    {
        var alternative = wording["label.code-alt"];
        return new RowBlock(
            10,
            (-1, new ColumnBlock(
                4,
                PaperBlocks.Field(wording["tray.method"], PaperBlocks.Value(wording.Coded("method.", sheet.Method))),
                PaperBlocks.Field(
                    wording["tray.opened"], PaperBlocks.Value(ReportFigures.Minute(sheet.OpenedAtUtc))),
                PaperBlocks.Field(wording["tray.opened-by"], PaperBlocks.Value(sheet.OpenedBy)))),
            (CodeSizePt, new CodeBlock(
                sheet.TrayNo, $"{alternative.Tr} / {alternative.En}: {sheet.TrayNo}", CodeSizePt)
                { StandsOnEdge = true }));
    }
}
