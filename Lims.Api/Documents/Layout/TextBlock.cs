namespace Lims.Api.Documents.Layout;

/// <summary>A paragraph that wraps at blanks, and inside a word only where a word is wider than the block.</summary>
/// <param name="Type">The element it becomes in the structure.</param>
/// <param name="Language">Of the text where it is not that of the document, such as <c>en</c>.</param>
internal sealed record TextBlock(string Text, TextStyle Style, string Type = "P", string? Language = null) : IBlock
{
    private List<Range>? _lines;
    private double _linesWidthPt;

    public double HeightPt(double widthPt, DocumentFonts fonts) => Lines(widthPt, fonts).Count * Style.LineHeightPt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        var lines = Lines(widthPt, canvas.Fonts);
        canvas.Mark(Type, DrawLines, Language is null ? "" : $"/Lang({Language})");

        void DrawLines()
        {
            var baseline = y + Style.AscentPt;
            foreach (var line in lines)
            {
                // The blank at which a line was broken is printed with it, so that a reader keeps the words apart.
                var blank = line.End.Value < Text.Length && Text[line.End.Value] == ' ';
                canvas.Text(Style, x + Indent(Text.AsSpan()[line], widthPt, canvas.Fonts), baseline,
                    Text.AsSpan()[line.Start..(line.End.Value + (blank ? 1 : 0))]);
                baseline += Style.LineHeightPt;
            }
        }
    }

    private double Indent(ReadOnlySpan<char> line, double widthPt, DocumentFonts fonts) => Style.Align switch
    {
        Align.Left => 0,
        Align.Centre => (widthPt - fonts.Of(Style).WidthPt(line, Style.SizePt)) / 2,
        _ => widthPt - fonts.Of(Style).WidthPt(line, Style.SizePt),
    };

    private List<Range> Lines(double widthPt, DocumentFonts fonts)
    {
        if (_lines is null || _linesWidthPt != widthPt)
        {
            _lines = LineBreaks.Of(Text, part => fonts.Of(Style).WidthPt(part, Style.SizePt), widthPt);
            _linesWidthPt = widthPt;
        }
        return _lines;
    }
}
