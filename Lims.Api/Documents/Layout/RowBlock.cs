namespace Lims.Api.Documents.Layout;

/// <summary>Blocks side by side, all from the same top.</summary>
/// <param name="Cells">A positive width is in points; what is left is shared by the others in the ratio of their
/// negative widths.</param>
internal sealed record RowBlock(double GapPt, params IReadOnlyList<(double Width, IBlock Block)> Cells) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) =>
        Cells.Max(cell => cell.Block.HeightPt(CellWidthPt(cell.Width, widthPt), fonts));

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        foreach (var (width, block) in Cells)
        {
            var cellWidthPt = CellWidthPt(width, widthPt);
            block.Draw(canvas, x, y, cellWidthPt);
            x += cellWidthPt + GapPt;
        }
    }

    private double CellWidthPt(double width, double widthPt)
    {
        if (width > 0)
            return width;
        var shares = Cells.Where(cell => cell.Width < 0).Sum(cell => cell.Width);
        var taken = Cells.Where(cell => cell.Width > 0).Sum(cell => cell.Width) + GapPt * (Cells.Count - 1);
        return (widthPt - taken) * width / shares;
    }
}
