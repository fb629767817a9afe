using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Layout;

/// <summary>A table whose head is repeated on every page it reaches.</summary>
/// <param name="Columns">Share of the width of each column.</param>
/// <param name="Head">One cell a column.</param>
/// <param name="Rows">One cell a column each.</param>
internal sealed record TableBlock(
    IReadOnlyList<double> Columns, IReadOnlyList<IBlock> Head, IReadOnlyList<IReadOnlyList<IBlock>> Rows) : IBlock
{
    private const double PaddingXPt = 4;
    private const double PaddingYPt = 2;
    private StructureNode? _node;

    public double HeightPt(double widthPt, DocumentFonts fonts) =>
        HeadHeightPt(widthPt, fonts) + Enumerable.Range(0, Rows.Count).Sum(row => RowHeightPt(row, widthPt, fonts));

    public double HeadHeightPt(double widthPt, DocumentFonts fonts) => CellsHeightPt(Head, widthPt, fonts);

    public double RowHeightPt(int row, double widthPt, DocumentFonts fonts) => CellsHeightPt(Rows[row], widthPt, fonts);

    public void Draw(PageCanvas canvas, double x, double y, double widthPt) =>
        DrawPart(canvas, x, y, widthPt, 0, Rows.Count);

    /// <summary>Draws the head and some of the rows; a head that was on paper before is a repetition, not
    /// content.</summary>
    public void DrawPart(PageCanvas canvas, double x, double y, double widthPt, int firstRow, int endRow)
    {
        _node ??= canvas.NewNode("Table");
        var headHeightPt = HeadHeightPt(widthPt, canvas.Fonts);
        canvas.Fill(Colour.Pale, x, y, widthPt, headHeightPt);
        canvas.Line(Colour.Gold, 0.6, x, y + headHeightPt, x + widthPt, y + headHeightPt);
        canvas.Group(_node, () =>
        {
            if (firstRow == 0)
                DrawCells(canvas, x, y, widthPt, Head, "TH", "/A<</O/Table/Scope/Column>>");
            else
                canvas.Artifact(() => DrawCells(canvas, x, y, widthPt, Head, "TH", ""));
            y += headHeightPt;
            for (var row = firstRow; row < endRow; row++)
            {
                DrawCells(canvas, x, y, widthPt, Rows[row], "TD", "");
                y += RowHeightPt(row, widthPt, canvas.Fonts);
                canvas.Line(Colour.Line, 0.4, x, y, x + widthPt, y);
            }
        });
    }

    private void DrawCells(
        PageCanvas canvas, double x, double y, double widthPt, IReadOnlyList<IBlock> cells, string type,
        string attributes) =>
        canvas.Group("TR", () =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                var cellWidthPt = CellWidthPt(i, widthPt);
                var (cell, left) = (cells[i], x);
                canvas.Group(type,
                    () => cell.Draw(canvas, left + PaddingXPt, y + PaddingYPt, cellWidthPt - 2 * PaddingXPt),
                    attributes);
                x += cellWidthPt;
            }
        });

    private double CellsHeightPt(IReadOnlyList<IBlock> cells, double widthPt, DocumentFonts fonts)
    {
        double highest = 0;
        for (var i = 0; i < cells.Count; i++)
            highest = Math.Max(highest, cells[i].HeightPt(CellWidthPt(i, widthPt) - 2 * PaddingXPt, fonts));
        return highest + 2 * PaddingYPt;
    }

    private double CellWidthPt(int column, double widthPt) => widthPt * Columns[column] / Columns.Sum();
}
