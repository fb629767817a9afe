namespace Lims.Api.Documents.Layout;

/// <summary>A horizontal line over the whole width.</summary>
internal sealed record RuleBlock(Colour Colour, double LineWidthPt) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) => LineWidthPt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt) =>
        canvas.Line(Colour, LineWidthPt, x, y + LineWidthPt / 2, x + widthPt, y + LineWidthPt / 2);
}
