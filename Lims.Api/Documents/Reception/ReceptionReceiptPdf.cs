using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Papers;
using Lims.Api.Documents.Pdf;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Reception;

/// <summary>Prints the reception receipt: A4 upright, the customer's copy above the house's, to be cut
/// apart.</summary>
/// <remarks>The same receipt and texts give the same bytes. May be called from several threads.</remarks>
public static class ReceptionReceiptPdf
{
    private static readonly string[] Copies = ["receipt.customer-copy", "receipt.house-copy"];

    /// <param name="texts"><see cref="PaperTexts"/>, over the wording of the house.</param>
    /// <exception cref="Fonts.MissingGlyphException">The receipt holds a character the font cannot
    /// print.</exception>
    /// <exception cref="ArgumentException">There is no item, or a part is higher than half a page.</exception>
    /// <exception cref="KeyNotFoundException">The wording lacks a text.</exception>
    public static byte[] Render(ReceptionReceipt receipt, IReadOnlyDictionary<string, BilingualText> texts)
    {
        if (receipt.Items.Count == 0)
            throw new ArgumentException("A receipt without items is not printed.", nameof(receipt));
        var wording = new ReportWording(texts);
        var fonts = new DocumentFonts();
        var copies = Copies.Select(copy => new ReceiptCopy(receipt, wording, wording[copy], fonts)).ToArray();
        var sheets = Enumerable.Range(0, copies[0].PageCount)
            .Select(page => new PaperSheet(Mm.PageWidthPt, Mm.PageHeightPt, canvas => Draw(canvas, copies, page)));
        var title = wording.Fill("receipt.document", receipt.OrderNo);
        return PaperFile.Write(
            new DocumentProperties(
                $"{title.Tr} / {title.En}", receipt.House.Name, LedgerInstant.Parse(receipt.ReceivedAtUtc)),
            fonts, [.. sheets]);

        void Draw(PageCanvas canvas, ReceiptCopy[] halves, int page)
        {
            halves[0].Draw(canvas, 0, page);
            CutLine.Draw(canvas, Mm.PageHeightPt / 2, wording["receipt.cut"]);
            halves[1].Draw(canvas, Mm.PageHeightPt / 2, page);
        }
    }
}
