using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Decoration;

/// <summary>The ground of a page of A4: a frame in the margin and a rosette behind the text, in two pale
/// tints.</summary>
/// <remarks>Drawn and compressed once for the life of the program; every page of every report shows it.</remarks>
internal static class GuillocheGround
{
    /// <summary>Of the outermost curve of the rosette.</summary>
    public const double RosetteRadiusPt = 77 * Mm.Pt;

    private const double FrameMm = 8.2;
    private const double CornerMm = 5;

    public static byte[] Compressed { get; } = Deflate.Small(Draw());

    /// <summary>The inside of the dictionary of the form that holds it, but for its length.</summary>
    public static string Dictionary { get; } = FormattableString.Invariant(
        $"/Type/XObject/Subtype/Form/BBox[0 0 {Mm.PageWidthPt:0.###} {Mm.PageHeightPt:0.###}]/Resources<<>>")
        + "/Filter/FlateDecode";

    private static byte[] Draw()
    {
        var pen = new GuillochePen();
        Rosette(pen);
        Frame(pen);
        return pen.Written.ToArray();
    }

    private static void Rosette(GuillochePen pen)
    {
        var (x, y) = (Mm.PageWidthPt / 2, Mm.PageHeightPt / 2);
        pen.Take(Colour.TintCool, 0.4);
        pen.Rosette(x, y, 62 * Mm.Pt, 15 * Mm.Pt, 9, 16);
        pen.Take(Colour.TintGold, 0.4);
        pen.Rosette(x, y, 47 * Mm.Pt, 17 * Mm.Pt, 6, 20);
        pen.Take(Colour.TintCool, 0.4);
        pen.Rosette(x, y, 24 * Mm.Pt, 13 * Mm.Pt, 8, 12);
        pen.Take(Colour.TintGold, 0.4);
        pen.Rosette(x, y, 9 * Mm.Pt, 5 * Mm.Pt, 6, 8);
    }

    private static void Frame(GuillochePen pen)
    {
        const int periodsAcross = 24;
        const int periodsDown = 35;
        const int phases = 4;
        (Colour, double)[] waves = [(Colour.TintCool, 1.6 * Mm.Pt), (Colour.TintGold, 2.2 * Mm.Pt)];
        var (left, bottom) = (FrameMm * Mm.Pt, FrameMm * Mm.Pt);
        var (right, top) = (Mm.PageWidthPt - left, Mm.PageHeightPt - bottom);
        const double corner = CornerMm * Mm.Pt;
        pen.Band(left + corner, bottom, 0, right - left - 2 * corner, periodsAcross, waves, phases);
        pen.Band(left + corner, top, 0, right - left - 2 * corner, periodsAcross, waves, phases);
        pen.Band(left, bottom + corner, 0.25, top - bottom - 2 * corner, periodsDown, waves, phases);
        pen.Band(right, bottom + corner, 0.25, top - bottom - 2 * corner, periodsDown, waves, phases);
        foreach (var (x, y) in new[] { (left, bottom), (right, bottom), (left, top), (right, top) })
        {
            pen.Take(Colour.TintGold, 0.4);
            pen.Rosette(x, y, 2.6 * Mm.Pt, 1 * Mm.Pt, 8, 4);
            pen.Take(Colour.TintCool, 0.4);
            pen.Rosette(x, y, 1.4 * Mm.Pt, 0.8 * Mm.Pt, 5, 4);
        }
    }
}
