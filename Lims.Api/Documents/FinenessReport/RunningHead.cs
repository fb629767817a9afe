using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The top of every page but the first: whose report goes on here.</summary>
internal static class RunningHead
{
    public const double HeightPt = 12 * Mm.Pt;

    public static void Draw(PageCanvas canvas, ReportContent content, ReportWording wording) => canvas.Artifact(() =>
    {
        string[] keys = content.Amendment is null ? ["continued"] : ["continued", "amended"];
        var words = keys.Select(key => $"{wording[key].Tr} / {wording[key].En}");
        var head = new RowBlock(
            8,
            (-1, new TextBlock(content.House.Name, TextStyle.Value)),
            (-1, new ColumnBlock(
                0,
                new TextBlock(
                    $"{wording["title"].Tr}  {content.ReportNo}", TextStyle.Value with { Align = Align.Right }),
                new TextBlock(string.Join(" · ", words), TextStyle.English with { Align = Align.Right }))));
        head.Draw(canvas, Mm.MarginPt, Mm.MarginPt, Mm.ContentWidthPt);
        var ruleY = Mm.MarginPt + HeightPt - 8;
        canvas.Line(Colour.Gold, 1.2, Mm.MarginPt, ruleY, Mm.MarginPt + Mm.ContentWidthPt, ruleY);
    });
}
