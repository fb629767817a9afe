namespace Lims.Api.Documents.Layout;

/// <summary>Millimetres of paper in PDF points (1/72 inch), and the page they are measured on.</summary>
internal static class Mm
{
    public const double Pt = 72 / 25.4;

    /// <summary>A4 portrait, in points.</summary>
    public const double PageWidthPt = 210 * Pt;

    public const double PageHeightPt = 297 * Pt;

    public const double MarginPt = 15 * Pt;

    public const double ContentWidthPt = PageWidthPt - 2 * MarginPt;
}
