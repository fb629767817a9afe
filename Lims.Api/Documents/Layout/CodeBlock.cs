using QRCoder;

namespace Lims.Api.Documents.Layout;

/// <summary>A QR code (error correction M) as boxes, with the quiet zone of four modules inside its size.</summary>
internal sealed record CodeBlock(string Content, string Alternative, double SizePt) : IBlock
{
    // More would make modules that a telephone cannot tell apart on 28 mm.
    private const int AtMostCharacters = 200;
    private const int QuietModules = 4;

    /// <summary>The black of the code ends at the right edge, and the quiet zone reaches into the margin.</summary>
    public bool StandsOnEdge { get; init; }

    public double HeightPt(double widthPt, DocumentFonts fonts) => SizePt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        if (Content.Length > AtMostCharacters)
            throw new ArgumentException($"A code holds at most {AtMostCharacters} characters.");
        using var code = QRCodeGenerator.GenerateQrCode(Content, QRCodeGenerator.ECCLevel.M);
        var modulePt = SizePt / code.ModuleMatrix.Count;
        var left = x + widthPt - SizePt + (StandsOnEdge ? QuietModules * modulePt : 0);
        canvas.Mark("Figure",
            () => canvas.Modules(Boxes(code, modulePt, left, y), modulePt),
            Figure.Attributes(canvas, Alternative, left, y, SizePt, SizePt));
    }

    private static List<(double X, double Y, double WidthPt)> Boxes(
        QRCodeData code, double modulePt, double left, double top)
    {
        var boxes = new List<(double X, double Y, double WidthPt)>();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var line = code.ModuleMatrix[row];
            for (var column = 0; column < line.Count; column++)
            {
                var first = column;
                while (column < line.Count && line[column])
                    column++;
                if (column > first)
                    boxes.Add((left + first * modulePt, top + row * modulePt, (column - first) * modulePt));
            }
        }
        return boxes;
    }
}
