namespace Lims.Api.Documents.Layout;

/// <summary>Nothing, of a certain height.</summary>
internal sealed record SpaceBlock(double SpacePt) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) => SpacePt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        // Space shows nothing.
    }
}
