using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A document asks for a character that its font does not have.</summary>
public sealed class MissingGlyphException(Rune character) : Exception(
    string.Create(CultureInfo.InvariantCulture, $"The font has no glyph for '{character}' (U+{character.Value:X4})."))
{
    public Rune Character { get; } = character;
}
