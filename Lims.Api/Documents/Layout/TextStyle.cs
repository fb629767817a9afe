namespace Lims.Api.Documents.Layout;

/// <summary>How a text looks; lines are 1.2 sizes apart, as the font was drawn for.</summary>
internal sealed record TextStyle(double SizePt, Colour Colour, bool IsBold = false, Align Align = Align.Left)
{
    private const double LineFactor = 1.2;

    // Lato's ascender is 1974 of 2000 units.
    private const double AscentFactor = 0.987;

    public static TextStyle Label { get; } = new(9, Colour.Ink);

    public static TextStyle English { get; } = new(7, Colour.Grey);

    public static TextStyle Value { get; } = new(9, Colour.Ink, IsBold: true);

    public static TextStyle Small { get; } = new(8, Colour.Ink);

    public double LineHeightPt => SizePt * LineFactor;

    public double AscentPt => SizePt * AscentFactor;
}
