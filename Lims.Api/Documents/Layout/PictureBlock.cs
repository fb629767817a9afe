using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Layout;

/// <summary>A photograph inside a square, as large as it fits, in a thin frame.</summary>
internal sealed record PictureBlock(
    JpegPicture Picture, string ResourceName, string Alternative, double SizePt) : IBlock
{
    private double Scale => SizePt / Math.Max(Picture.WidthPx, Picture.HeightPx);

    private double PictureHeightPt => Picture.HeightPx * Scale;

    public double HeightPt(double widthPt, DocumentFonts fonts) => PictureHeightPt;

    /// <summary>On the right edge of its room, as the codes are.</summary>
    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        var pictureWidthPt = Picture.WidthPx * Scale;
        var left = x + widthPt - pictureWidthPt;
        canvas.Mark("Figure",
            () => canvas.Place(ResourceName, left, y, pictureWidthPt, PictureHeightPt, (1, 1)),
            Figure.Attributes(canvas, Alternative, left, y, pictureWidthPt, PictureHeightPt));
        canvas.Frame(Colour.Line, 0.6, left, y, pictureWidthPt, PictureHeightPt);
    }
}
