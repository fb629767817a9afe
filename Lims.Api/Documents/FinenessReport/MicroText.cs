using System.Text;
using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>A line that looks like a rule and is read under a glass: the number and every fineness, again and
/// again.</summary>
/// <remarks>A photocopier fills its letters; whoever changes the figure above it must find it here too.</remarks>
internal static class MicroText
{
    private static readonly TextStyle Style = new(1.6, Colour.Ink);

    public static void Draw(PageCanvas canvas, ReportContent content, double x, double baselineY, double widthPt) =>
        canvas.Artifact(() => canvas.Text(Style, x, baselineY, Line(content, canvas.Fonts, widthPt)));

    private static string Line(ReportContent content, DocumentFonts fonts, double widthPt)
    {
        var once = new StringBuilder(content.ReportNo);
        foreach (var result in content.Items.SelectMany(item => item.Results))
            if (result.PerMille is not null)
                once.Append(' ').Append(result.Metal).Append(' ').Append(ReportFigures.PerMille(result.PerMille));
        once.Append(" · ");
        var line = new StringBuilder();
        var font = fonts.Of(Style);
        var words = once.ToString();
        var oncePt = font.WidthPt(words, Style.SizePt);
        var usedPt = 0.0;
        for (; usedPt + oncePt <= widthPt; usedPt += oncePt)
            line.Append(words);
        for (var at = 0; at < words.Length; at++)
        {
            usedPt += font.WidthPt(words.AsSpan(at, 1), Style.SizePt);
            if (usedPt > widthPt)
                break;
            line.Append(words[at]);
        }
        return line.ToString();
    }
}
