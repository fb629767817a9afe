namespace Lims.Api.Documents.Layout;

/// <summary>The rows of a table that stand on one page, below its head.</summary>
internal sealed record TablePart(TableBlock Table, int FirstRow, int EndRow) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts)
    {
        var heightPt = Table.HeadHeightPt(widthPt, fonts);
        for (var row = FirstRow; row < EndRow; row++)
            heightPt += Table.RowHeightPt(row, widthPt, fonts);
        return heightPt;
    }

    public void Draw(PageCanvas canvas, double x, double y, double widthPt) =>
        Table.DrawPart(canvas, x, y, widthPt, FirstRow, EndRow);
}
