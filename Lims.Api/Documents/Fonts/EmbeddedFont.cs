using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Fonts;

/// <summary>A subset ready to be written into a PDF: program and character map compressed, widths as text.</summary>
internal sealed class EmbeddedFont
{
    private readonly ushort[] _numberOf = new ushort[0x10000];

    /// <param name="codePoints">Each of them has a glyph in the face; their order numbers the glyphs.</param>
    public EmbeddedFont(FontFace face, IEnumerable<int> codePoints)
    {
        CodePoints = [.. codePoints.Distinct()];
        for (var i = 0; i < CodePoints.Count; i++)
            _numberOf[CodePoints[i]] = (ushort)(i + 1);
        var subset = new FontSubset(face.Font, CodePoints.Select(face.Font.GlyphOf), face.IsInstructed);
        ProgramLength = subset.Program.Length;
        Program = Deflate.Small(subset.Program);
        ToUnicode = Deflate.Small(CharacterMap.Write([0xFFFD, .. CodePoints]));
        Widths = string.Join(' ', Enumerable.Range(0, subset.GlyphCount)
            .Select(number => PdfText.Number(subset.AdvanceOf(number) * 1000m / face.Font.UnitsPerEm)));
    }

    public IReadOnlyList<int> CodePoints { get; }

    /// <summary>The number the next character would get: parts of composite glyphs are numbered after all
    /// characters.</summary>
    public int NextNumber => CodePoints.Count + 1;

    /// <summary>The TrueType program, zlib-compressed.</summary>
    public byte[] Program { get; }

    /// <summary>In bytes before compression.</summary>
    public int ProgramLength { get; }

    /// <summary>The CMap from glyph numbers back to characters, zlib-compressed.</summary>
    public byte[] ToUnicode { get; }

    /// <summary>Advance widths in 1/1000 em, from glyph 0, as the inside of a /W array.</summary>
    public string Widths { get; }

    /// <summary>The glyph number of a character, or 0 when this subset lacks it.</summary>
    public int NumberOf(int codePoint) => codePoint < _numberOf.Length ? _numberOf[codePoint] : 0;
}
