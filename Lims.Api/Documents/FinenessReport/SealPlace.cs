using Lims.Api.Documents.Layout;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>Where the field of the seal stands; its appearance is drawn apart, by
/// <see cref="SealAppearance"/>.</summary>
internal sealed record SealPlace(double BoxHeightPt) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) => BoxHeightPt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt) =>
        canvas.PlaceSeal(x, y, widthPt, BoxHeightPt);
}
