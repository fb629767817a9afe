using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.House;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Papers;

/// <summary>A running order on sheets of A4, with ground, running head, page numbers and the mark of an
/// example.</summary>
internal sealed class PaperPages(PaperHouse house, BilingualText title, string number, ReportWording wording)
{
    private const double FootPt = 6 * Mm.Pt;
    private const double RunningHeadPt = 11 * Mm.Pt;

    /// <summary>A4 lying on its long side, and then without the ground.</summary>
    public bool IsSideways { get; init; }

    private double WidthPt => IsSideways ? Mm.PageHeightPt : Mm.PageWidthPt;

    private double HeightPt => IsSideways ? Mm.PageWidthPt : Mm.PageHeightPt;

    private double ContentWidthPt => WidthPt - 2 * Mm.MarginPt;

    public IReadOnlyList<PaperSheet> Sheets(DocumentFonts fonts, IReadOnlyList<FlowItem> flow)
    {
        var roomPt = HeightPt - 2 * Mm.MarginPt - FootPt;
        var pages = new PageFlow(fonts, ContentWidthPt, (roomPt, roomPt - RunningHeadPt)).Place(flow);
        return [.. pages.Select((blocks, page) => new PaperSheet(
            WidthPt, HeightPt, canvas => Draw(canvas, blocks, page, pages.Count)))];
    }

    private void Draw(
        PageCanvas canvas, IReadOnlyList<(IBlock Block, double Y)> blocks, int page, int pageCount)
    {
        if (!IsSideways)
            canvas.Artifact(() => canvas.Place(
                DocumentObjects.GroundName, 0, 0, WidthPt, HeightPt, (WidthPt, HeightPt)));
        if (house.IsExample)
            canvas.Watermark(new TextStyle(120, Colour.Watermark, IsBold: true),
                WidthPt / 2, HeightPt / 2, wording["example"].Tr);
        var top = Mm.MarginPt;
        if (page > 0)
        {
            canvas.Artifact(() => RunningHead(canvas, wording["paper.continued"]));
            top += RunningHeadPt;
        }
        foreach (var (block, y) in blocks)
            block.Draw(canvas, Mm.MarginPt, top + y, ContentWidthPt);
        canvas.Artifact(() => Foot(canvas, page, pageCount));
    }

    private void RunningHead(PageCanvas canvas, BilingualText continued)
    {
        new RowBlock(
            8,
            (-1, new TextBlock(house.Name, TextStyle.Value)),
            (-1, new TextBlock($"{title.Tr}  {number} · {continued.Tr} / {continued.En}",
                TextStyle.Small with { Align = Align.Right, IsBold = true })))
            .Draw(canvas, Mm.MarginPt, Mm.MarginPt, ContentWidthPt);
        var ruleY = Mm.MarginPt + 16;
        canvas.Line(Colour.Gold, 1.2, Mm.MarginPt, ruleY, Mm.MarginPt + ContentWidthPt, ruleY);
    }

    private void Foot(PageCanvas canvas, int page, int pageCount)
    {
        var text = wording.Fill("paper.page", ReportFigures.Number(page + 1), ReportFigures.Number(pageCount));
        var top = HeightPt - Mm.MarginPt - FootPt + 6;
        canvas.Line(Colour.Gold, 0.6, Mm.MarginPt, top - 3, Mm.MarginPt + ContentWidthPt, top - 3);
        new RowBlock(
            8,
            (-3, new TextBlock($"{house.Name} · {number}", TextStyle.English)),
            (-1, new TextBlock($"{text.Tr} / {text.En}", TextStyle.English with { Align = Align.Right })))
            .Draw(canvas, Mm.MarginPt, top, ContentWidthPt);
    }
}
