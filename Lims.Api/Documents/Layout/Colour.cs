namespace Lims.Api.Documents.Layout;

/// <summary>An sRGB colour; text keeps a contrast of 7:1 on white and on <see cref="Pale"/>.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Ink { get; } = new(0x1C, 0x1C, 0x1C);

    public static Colour Grey { get; } = new(0x4D, 0x4D, 0x4D);

    public static Colour Warning { get; } = new(0x9A, 0x12, 0x12);

    public static Colour Gold { get; } = new(0xB0, 0x86, 0x2A);

    public static Colour Line { get; } = new(0xCF, 0xC6, 0xB2);

    public static Colour Pale { get; } = new(0xF8, 0xF4, 0xE9);

    public static Colour Watermark { get; } = new(0xF8, 0xEE, 0xEC);
}
