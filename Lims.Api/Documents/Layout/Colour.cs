namespace Lims.Api.Documents.Layout;

/// <summary>An sRGB colour; text keeps a contrast of 7:1 on white, on <see cref="Pale"/> and on
/// both tints.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Ink { get; } = new(0x1C, 0x1C, 0x1C);

    public static Colour Grey { get; } = new(0x40, 0x40, 0x40);

    public static Colour Warning { get; } = new(0x8A, 0x0F, 0x0F);

    public static Colour Gold { get; } = new(0xB0, 0x86, 0x2A);

    public static Colour Line { get; } = new(0xCF, 0xC6, 0xB2);

    public static Colour Pale { get; } = new(0xF8, 0xF4, 0xE9);

    /// <summary>The two tints of the guilloche.</summary>
    public static Colour TintGold { get; } = new(0xEA, 0xDD, 0xBE);

    public static Colour TintCool { get; } = new(0xD6, 0xDF, 0xDF);

    public static Colour Watermark { get; } = new(0xF8, 0xEE, 0xEC);
}
