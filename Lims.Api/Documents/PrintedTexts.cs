using System.Text;
using System.Text.RegularExpressions;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents;

/// <summary>The texts that the content of a page draws, one entry each time text is shown.</summary>
internal sealed partial class PrintedTexts
{
    private readonly Dictionary<string, Dictionary<string, string>> _charactersOf;

    /// <param name="file">A file of ours, for the characters that its fonts' glyph numbers stand for.</param>
    public PrintedTexts(RenderedFile file) => _charactersOf = new(StringComparer.Ordinal)
    {
        ["F1"] = Characters(file, FixedObjects.RegularFont),
        ["F2"] = Characters(file, FixedObjects.BoldFont),
    };

    public IReadOnlyList<string> Of(PdfPart content)
    {
        var operators = Encoding.Latin1.GetString(content.Decoded() ?? []);
        return [.. ShownText().Matches(operators).Select(match =>
            Read(match.Groups["font"].Value, match.Groups["glyphs"].Value))];
    }

    private string Read(string font, string glyphs)
    {
        var text = new StringBuilder();
        for (var at = 0; at + 4 <= glyphs.Length; at += 4)
            text.Append(_charactersOf[font].GetValueOrDefault(glyphs.Substring(at, 4), "\uFFFD"));
        return text.ToString();
    }

    private static Dictionary<string, string> Characters(RenderedFile file, int font)
    {
        var map = Encoding.Latin1.GetString(file.Objects[font + FixedObjects.ObjectsPerFont - 1].Decoded() ?? []);
        return MapEntry().Matches(map).ToDictionary(
            match => match.Groups["glyph"].Value,
            match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups["units"].Value)));
    }

    [GeneratedRegex("/(?<font>F[12]) [^\\n]*?<(?<glyphs>[0-9A-F]*)> Tj", RegexOptions.NonBacktracking)]
    private static partial Regex ShownText();

    [GeneratedRegex("<(?<glyph>[0-9A-F]{4})> <(?<units>([0-9A-F]{4})+)>\\n")]
    private static partial Regex MapEntry();
}
