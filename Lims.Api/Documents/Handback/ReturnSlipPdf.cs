using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Papers;
using Lims.Api.Documents.Pdf;
using Lims.Core.Custody;
using Lims.Core.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Handback;

/// <summary>Prints the return slip on A4: what goes back to whom, with its fine mass, piece by piece.</summary>
/// <remarks>The same slip and texts give the same bytes. May be called from several threads.</remarks>
public static class ReturnSlipPdf
{
    /// <param name="texts"><see cref="PaperTexts"/>, over the wording of the house.</param>
    /// <exception cref="Fonts.MissingGlyphException">The slip holds a character the font cannot print.</exception>
    /// <exception cref="ArgumentException">There is no piece, or a part is higher than a page.</exception>
    /// <exception cref="KeyNotFoundException">The wording lacks a text.</exception>
    public static byte[] Render(ReturnSlip slip, IReadOnlyDictionary<string, BilingualText> texts)
    {
        if (slip.Pieces.Count == 0)
            throw new ArgumentException("A slip without pieces is not printed.", nameof(slip));
        var wording = new ReportWording(texts);
        var fonts = new DocumentFonts();
        var title = wording["slip.title"];
        var named = wording.Fill("slip.document", slip.SlipNo);
        return PaperFile.Write(
            new DocumentProperties(
                $"{named.Tr} / {named.En}", slip.House.Name, LedgerInstant.Parse(slip.HandedBackAtUtc)),
            fonts,
            new PaperPages(slip.House, title, slip.SlipNo, wording).Sheets(fonts,
            [
                new FlowItem(PaperHead.Block(slip.House, wording, title, slip.SlipNo)),
                new FlowItem(Parties(slip, wording), 5),
                PaperBlocks.SectionTitle(wording["slip.pieces"]),
                new FlowItem(PieceTable.Block(slip, wording), 3),
                new FlowItem(PaperBlocks.Bilingual(wording["slip.note"], TextStyle.Small), 4, KeepWithNext: true),
                new FlowItem(PaperBlocks.Bilingual(wording["slip.acknowledged"], TextStyle.Value), 14,
                    KeepWithNext: true),
                new FlowItem(Signatures(slip, wording), 6),
            ]));
    }

    private static IBlock Parties(ReturnSlip slip, ReportWording wording)
    {
        var customer = slip.CustomerPlace is null
            ? PaperBlocks.Value(slip.CustomerName)
            : new ColumnBlock(0, PaperBlocks.Value(slip.CustomerName), PaperBlocks.Cell(slip.CustomerPlace));
        List<IBlock> fields =
        [
            PaperBlocks.Field(wording["customer"], customer),
            Field("slip.handed-back", ReportFigures.Minute(slip.HandedBackAtUtc)),
            Field("slip.collector", slip.CollectedBy),
            Field("receipt.received", slip.OrderNo),
        ];
        if (slip.Authority is not null)
            fields.Add(Field("slip.authority", slip.Authority));
        if (slip.ReportNos.Count > 0)
            fields.Add(Field("slip.reports", string.Join(", ", slip.ReportNos)));
        return PaperBlocks.Grid(fields, 2);

        IBlock Field(string key, string value) => PaperBlocks.Field(wording[key], PaperBlocks.Value(value));
    }

    private static RowBlock Signatures(ReturnSlip slip, ReportWording wording) => new(
        12 * Mm.Pt,
        (-1, SignatureLine.Block(wording["slip.giver"], slip.HandedBackBy, wording)),
        (-1, SignatureLine.Block(wording["slip.receiver"], slip.CollectedBy, wording)));
}
