using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A font while one document is being drawn: measures text, numbers its glyphs, notes what the everyday
/// subset lacks.</summary>
internal sealed class DocumentFont(FontFace face, string resourceName)
{
    private readonly List<int> _extra = [];

    public FontFace Face { get; } = face;

    /// <summary>The name under which page content selects it, such as <c>F1</c>.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>What to embed: the everyday subset, or one grown by the characters this document needed
    /// besides.</summary>
    public EmbeddedFont Embedded =>
        _extra.Count == 0 ? Face.Everyday : new EmbeddedFont(Face, Face.Everyday.CodePoints.Concat(_extra));

    /// <exception cref="MissingGlyphException">The font cannot print this character: a blank would falsify the
    /// text.</exception>
    public int NumberOf(Rune rune)
    {
        var number = Face.Everyday.NumberOf(rune.Value);
        if (number != 0)
            return number;
        if (Face.Font.GlyphOf(rune.Value) == 0)
            throw new MissingGlyphException(rune);
        if (!_extra.Contains(rune.Value))
            _extra.Add(rune.Value);
        return Face.Everyday.NextNumber + _extra.IndexOf(rune.Value);
    }

    /// <summary>Width in points; characters without a glyph throw as in <see cref="NumberOf"/>.</summary>
    public double WidthPt(ReadOnlySpan<char> text, double sizePt)
    {
        long units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = Face.Font.GlyphOf(rune.Value);
            units += glyph == 0 ? throw new MissingGlyphException(rune) : Face.Font.AdvanceOf(glyph);
        }
        return units * sizePt / Face.Font.UnitsPerEm;
    }
}
