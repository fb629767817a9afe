using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A font of the house's papers, with the ready-made subset that nearly every document gets along
/// with.</summary>
internal sealed class FontFace
{
    private FontFace(string name)
    {
        Name = name;
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in this program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Font = new TrueTypeFont(bytes);
        Everyday = new EmbeddedFont(this, EverydayCharacters().Where(code => Font.GlyphOf(code) != 0));
    }

    public static FontFace Regular { get; } = new("Lato-Regular");

    public static FontFace Bold { get; } = new("Lato-Bold");

    public string Name { get; }

    public TrueTypeFont Font { get; }

    /// <summary>Latin letters of western Europe and Turkey, figures and the signs of the trade, compressed
    /// once.</summary>
    public EmbeddedFont Everyday { get; }

    private static IEnumerable<int> EverydayCharacters() =>
        Enumerable.Range(0x20, 95).Concat(Enumerable.Range(0xA0, 96))
            .Concat("ĞğİıŞş₺‰≤≥≈−–—‘’“”„•…†‡\u2009\u202F".EnumerateRunes().Select(rune => rune.Value));
}
