using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Papers;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Reception;

/// <summary>One of the two copies, on as many halves of a page as its items need.</summary>
internal sealed class ReceiptCopy
{
    private const double TopPt = 12 * Mm.Pt;
    private const double FootPt = 5 * Mm.Pt;
    private const double BottomPt = 8 * Mm.Pt;
    private const double RunningHeadPt = 9 * Mm.Pt;
    private const double RoomPt = Mm.PageHeightPt / 2 - TopPt - FootPt - BottomPt;

    private readonly ReceptionReceipt _receipt;
    private readonly ReportWording _wording;
    private readonly BilingualText _copy;
    private readonly IReadOnlyList<IReadOnlyList<(IBlock Block, double Y)>> _pages;

    public ReceiptCopy(ReceptionReceipt receipt, ReportWording wording, BilingualText copy, DocumentFonts fonts)
    {
        (_receipt, _wording, _copy) = (receipt, wording, copy);
        _pages = new PageFlow(fonts, Mm.ContentWidthPt, (RoomPt, RoomPt - RunningHeadPt)).Place(
        [
            new FlowItem(PaperHead.Block(
                receipt.House, wording, wording["receipt.title"], receipt.OrderNo, copy)),
            new FlowItem(ReceiptTerms.Block(receipt, wording), 4),
            new FlowItem(ReceiptItems.Block(receipt, wording), 4),
            new FlowItem(Signatures(), 3),
        ]);
    }

    public int PageCount => _pages.Count;

    public void Draw(PageCanvas canvas, double top, int page)
    {
        if (_receipt.House.IsExample)
            canvas.Watermark(new TextStyle(70, Colour.Watermark, IsBold: true),
                Mm.PageWidthPt / 2, top + Mm.PageHeightPt / 4, _wording["example"].Tr);
        var y = top + TopPt;
        if (page > 0)
        {
            canvas.Artifact(() => DrawRunningHead(canvas, y));
            y += RunningHeadPt;
        }
        foreach (var (block, offset) in _pages[page])
            block.Draw(canvas, Mm.MarginPt, y + offset, Mm.ContentWidthPt);
        canvas.Artifact(() => Foot(page).Draw(
            canvas, Mm.MarginPt, top + Mm.PageHeightPt / 2 - BottomPt - FootPt + 3, Mm.ContentWidthPt));
    }

    private RowBlock Signatures() => new(
        12 * Mm.Pt,
        (-1, SignatureLine.Block(_wording["receipt.handed-in"], null, _wording)),
        (-1, SignatureLine.Block(_wording["receipt.accepted"], _receipt.ReceivedBy, _wording)));

    private void DrawRunningHead(PageCanvas canvas, double y)
    {
        var (title, continued) = (_wording["receipt.title"], _wording["paper.continued"]);
        new RowBlock(
            8,
            (-1, new TextBlock($"{_receipt.House.Name} · {_copy.Tr}", TextStyle.Small)),
            (-1, new TextBlock($"{title.Tr}  {_receipt.OrderNo} · {continued.Tr} / {continued.En}",
                TextStyle.Small with { Align = Align.Right, IsBold = true })))
            .Draw(canvas, Mm.MarginPt, y, Mm.ContentWidthPt);
        canvas.Line(Colour.Gold, 0.8, Mm.MarginPt, y + 14, Mm.MarginPt + Mm.ContentWidthPt, y + 14);
    }

    private RowBlock Foot(int page)
    {
        var keep = _wording["receipt.keep"];
        var text = _wording.Fill("paper.page", ReportFigures.Number(page + 1), ReportFigures.Number(PageCount));
        return new RowBlock(
            8,
            (-3, new TextBlock($"{keep.Tr} / {keep.En}", TextStyle.English)),
            (-1, new TextBlock($"{text.Tr} / {text.En}", TextStyle.English with { Align = Align.Right })));
    }
}
