using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Papers;

/// <summary>Dashes from edge to edge where a sheet is cut in two.</summary>
internal static class CutLine
{
    private const double DashPt = 4;
    private const double EdgePt = 6 * Mm.Pt;

    public static void Draw(PageCanvas canvas, double y, BilingualText words) => canvas.Artifact(() =>
    {
        var text = $"{words.Tr} / {words.En}";
        var style = new TextStyle(5.5, Colour.Grey);
        var widthPt = canvas.Fonts.Of(style).WidthPt(text, style.SizePt);
        var centre = Mm.PageWidthPt / 2;
        canvas.Text(style, centre - widthPt / 2, y + 2, text);
        for (var x = EdgePt; x < Mm.PageWidthPt - EdgePt; x += 2 * DashPt)
            if (Math.Abs(x + DashPt / 2 - centre) > widthPt / 2 + DashPt)
                canvas.Line(Colour.Grey, 0.4, x, y, x + DashPt, y);
    });
}
