using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A font of the house's papers, with the ready-made subset that nearly every document gets along
/// with.</summary>
internal sealed class FontFace
{
    private static readonly Lazy<FontFace> LazyRegular = new(() => new FontFace("Lato-Regular", isInstructed: true));
    private static readonly Lazy<FontFace> LazyBold = new(() => new FontFace("Lato-Bold", isInstructed: true));

    private FontFace(string name, bool isInstructed = false)
    {
        (Name, IsInstructed) = (name, isInstructed);
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in this program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Font = new TrueTypeFont(bytes);
        Everyday = new EmbeddedFont(this, EverydayCharacters().Where(code => Font.GlyphOf(code) != 0));
    }

    public static FontFace Regular { get; } = new("Lato-Regular");

    public static FontFace Bold { get; } = new("Lato-Bold");

    /// <summary>Of papers of the first layout, which are still checked; read when one of them is printed.</summary>
    public static FontFace RegularInstructed => LazyRegular.Value;

    public static FontFace BoldInstructed => LazyBold.Value;

    public string Name { get; }

    /// <summary>Whether its subsets keep the instructions that fit outlines to a coarse screen.</summary>
    public bool IsInstructed { get; }

    public TrueTypeFont Font { get; }

    /// <summary>Latin letters of western Europe and Turkey, figures and the signs of the trade, compressed
    /// once.</summary>
    public EmbeddedFont Everyday { get; }

    private static IEnumerable<int> EverydayCharacters() =>
        Enumerable.Range(0x20, 95).Concat(Enumerable.Range(0xA0, 96))
            .Concat("ĞğİıŞş₺‰≤≥≈−–—‘’“”„•…†‡\u2009\u202F".EnumerateRunes().Select(rune => rune.Value));
}
