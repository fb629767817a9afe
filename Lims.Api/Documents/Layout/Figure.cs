using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Layout;

/// <summary>What PDF/UA wants of a picture: words instead of it, and where it stands.</summary>
internal static class Figure
{
    public static string Attributes(
        PageCanvas canvas, string alternative, double x, double y, double widthPt, double heightPt)
    {
        var top = canvas.HeightPt - y;
        var bounds = FormattableString.Invariant($"[{x:0.##} {top - heightPt:0.##} {x + widthPt:0.##} {top:0.##}]");
        return $"/Alt{PdfText.Hex(alternative)}/A<</O/Layout/Placement/Block/BBox{bounds}>>";
    }
}
