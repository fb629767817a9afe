namespace Lims.Api.Documents.Layout;

/// <summary>A block with padding around it, on a ground, in a frame, or both.</summary>
internal sealed record BoxBlock(IBlock Inner, double PaddingPt, Colour? Ground = null, Colour? Border = null) : IBlock
{
    /// <summary>At least this high, so that an empty box keeps its room.</summary>
    public double MinimumHeightPt { get; init; }

    public double HeightPt(double widthPt, DocumentFonts fonts) =>
        Math.Max(MinimumHeightPt, Inner.HeightPt(widthPt - 2 * PaddingPt, fonts) + 2 * PaddingPt);

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        var heightPt = HeightPt(widthPt, canvas.Fonts);
        if (Ground is not null)
            canvas.Fill(Ground, x, y, widthPt, heightPt);
        if (Border is not null)
            canvas.Frame(Border, 0.6, x, y, widthPt, heightPt);
        Inner.Draw(canvas, x + PaddingPt, y + PaddingPt, widthPt - 2 * PaddingPt);
    }
}
