using Lims.Api.Documents.Pdf;
using QRCoder;

namespace Lims.Api.Documents.Layout;

/// <summary>A QR code (error correction M) as boxes, with the quiet zone of four modules inside its size.</summary>
internal sealed record CodeBlock(string Content, string Alternative, double SizePt) : IBlock
{
    // More would make modules that a telephone cannot tell apart on 28 mm.
    private const int AtMostCharacters = 200;

    public double HeightPt(double widthPt, DocumentFonts fonts) => SizePt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        var left = x + widthPt - SizePt;
        var bounds = FormattableString.Invariant(
            $"[{left:0.##} {Mm.PageHeightPt - y - SizePt:0.##} {left + SizePt:0.##} {Mm.PageHeightPt - y:0.##}]");
        canvas.Mark("Figure", () => DrawModules(canvas, left, y),
            $"/Alt{PdfText.Hex(Alternative)}/A<</O/Layout/Placement/Block/BBox{bounds}>>");
    }

    private void DrawModules(PageCanvas canvas, double left, double top)
    {
        if (Content.Length > AtMostCharacters)
            throw new ArgumentException($"A code holds at most {AtMostCharacters} characters.");
        using var code = QRCodeGenerator.GenerateQrCode(Content, QRCodeGenerator.ECCLevel.M);
        var modulePt = SizePt / code.ModuleMatrix.Count;
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
        canvas.Modules(boxes, modulePt);
    }
}
