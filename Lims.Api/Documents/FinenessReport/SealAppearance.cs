using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>What the seal looks like: it is called no more than its certificate allows.</summary>
internal static class SealAppearance
{
    public static void Draw(
        PageCanvas canvas, ReportContent content, ReportWording wording, double widthPt, double heightPt)
    {
        canvas.Emblem(DocumentObjects.GroundName, widthPt / 2, heightPt / 2, heightPt / 2 - 4);
        canvas.Frame(Colour.Gold, 1, 0.5, 0.5, widthPt - 1, heightPt - 1);
        canvas.Frame(Colour.Gold, 0.4, 2.5, 2.5, widthPt - 5, heightPt - 5);
        IBlock[] lines =
        [
            PaperBlocks.Bilingual(wording["seal." + content.Seal], TextStyle.Value with { Align = Align.Centre }),
            new SpaceBlock(3),
            new TextBlock(content.ReportNo, TextStyle.Small with { Align = Align.Centre, IsBold = true }),
            new TextBlock(content.House.Name, TextStyle.English with { Align = Align.Centre, Colour = Colour.Ink }),
        ];
        var column = new ColumnBlock(1, lines);
        var innerPt = widthPt - 12;
        column.Draw(canvas, 6, Math.Max(5, (heightPt - column.HeightPt(innerPt, canvas.Fonts)) / 2), innerPt);
    }
}
