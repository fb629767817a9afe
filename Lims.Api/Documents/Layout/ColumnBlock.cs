namespace Lims.Api.Documents.Layout;

/// <summary>Blocks one below the other.</summary>
internal sealed record ColumnBlock(double GapPt, params IReadOnlyList<IBlock> Blocks) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) =>
        Blocks.Sum(block => block.HeightPt(widthPt, fonts)) + GapPt * Math.Max(0, Blocks.Count - 1);

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        foreach (var block in Blocks)
        {
            block.Draw(canvas, x, y, widthPt);
            y += block.HeightPt(widthPt, canvas.Fonts) + GapPt;
        }
    }
}
