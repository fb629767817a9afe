using System.Text;
using Lims.Api.Documents.FinenessReport;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Labels;

/// <summary>Labels as ZPL II for a label printer of 8 dots a millimetre, 50 × 25 mm, one format each.</summary>
/// <remarks>
/// Text is UTF-8 (<c>^CI28</c>) in the printer's scalable font 0; every character that ZPL could take for a command,
/// and every one beyond ASCII, is written as the hex of its bytes (<c>^FH_</c>).
/// </remarks>
public static class LabelZpl
{
    private const int WidthDots = 400;
    private const int HeightDots = 200;
    private const int TextX = 180;
    private const int MostLetters = 20;
    private const int TextWidthDots = WidthDots - TextX - 12;

    /// <param name="texts"><see cref="PaperTexts"/>, over the wording of the house.</param>
    public static string Of(ItemLabel label, IReadOnlyDictionary<string, BilingualText> texts) =>
        Write(LabelFace.Of(label, new ReportWording(texts)));

    /// <inheritdoc cref="Of(ItemLabel, IReadOnlyDictionary{string, BilingualText})"/>
    public static string Of(BlindLabel label, IReadOnlyDictionary<string, BilingualText> texts) =>
        Write(LabelFace.Of(label, new ReportWording(texts)));

    private static string Write(LabelFace face)
    {
        var zpl = new StringBuilder();
        zpl.Append(CultureInfo.InvariantCulture, $"^XA^CI28^PW{WidthDots}^LL{HeightDots}^LH0,0\n");
        // Model 2, 7 dots a module; MA: error correction M, mode chosen by the printer.
        zpl.Append("^FO14,20^BQN,2,7^FH_^FDMA,").Append(Escaped(face.Code)).Append("^FS\n");
        var (first, last) = face.InTwo();
        var y = 12;
        Line(face.Heading.Tr, 18);
        if (first.Length > 0)
            Line(first, 28);
        Line(last, 48);
        Line(face.Kind.Length <= MostLetters ? face.Kind : face.Kind[..MostLetters].TrimEnd(), 22);
        foreach (var line in face.Figures)
            Line(line, 22);
        return zpl.Append("^PQ1^XZ\n").ToString();

        void Line(string text, int heightDots)
        {
            // Half as wide as high is what font 0 needs at most for figures and capitals.
            var widthDots = Math.Min(heightDots, TextWidthDots * 2 / Math.Max(1, text.Length));
            zpl.Append(CultureInfo.InvariantCulture, $"^FO{TextX},{y}^A0N,{heightDots},{widthDots}^FH_^FD")
                .Append(Escaped(text)).Append("^FS\n");
            y += heightDots + 3;
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        // The paper's thin space has no letter in a printer's own font.
        foreach (var value in Encoding.UTF8.GetBytes(text.Replace('\u2009', ' ')))
            if (value is >= (byte)' ' and < 0x7F and not ((byte)'^' or (byte)'~' or (byte)'_' or (byte)'\\'))
                escaped.Append((char)value);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"_{value:X2}");
        return escaped.ToString();
    }
}
