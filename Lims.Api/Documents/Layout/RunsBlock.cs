namespace Lims.Api.Documents.Layout;

/// <summary>One line of texts in different styles on a common baseline.</summary>
internal sealed record RunsBlock(params (string Text, TextStyle Style)[] Runs) : IBlock
{
    public string Type { get; init; } = "P";

    public double HeightPt(double widthPt, DocumentFonts fonts) => Runs.Max(run => run.Style.LineHeightPt);

    public void Draw(PageCanvas canvas, double x, double y, double widthPt) => canvas.Mark(Type, () =>
    {
        var baseline = y + Runs.Max(run => run.Style.AscentPt);
        foreach (var (text, style) in Runs)
        {
            canvas.Text(style, x, baseline, text);
            x += canvas.Fonts.Of(style).WidthPt(text, style.SizePt);
        }
    });
}
