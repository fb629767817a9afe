using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Decoration;

/// <summary>Draws the curves of a guilloche as Bézier arcs with whole coordinates, in 1/20 point.</summary>
/// <remarks>One curve is written once and repeated turned or shifted: the same text again compresses to
/// nothing.</remarks>
internal sealed class GuillochePen
{
    private const double UnitsPerPt = 20;
    private readonly ByteBuffer _content = new();

    public GuillochePen() => _content.Add(".05 0 0 .05 0 0 cm\n");

    public ReadOnlySpan<byte> Written => _content.Written;

    /// <summary>The colour and the width of the lines that follow.</summary>
    public void Take(Colour colour, double lineWidthPt)
    {
        _content.Add(Units(lineWidthPt)).Add(" w ").AddPt(colour.Red / 255.0).AddPt(colour.Green / 255.0)
            .AddPt(colour.Blue / 255.0).Add("RG\n");
    }

    /// <summary>Closed curves of <paramref name="lobes"/> lobes around a point, each turned a little
    /// further.</summary>
    public void Rosette(double centreX, double centreY, double radiusPt, double depthPt, int lobes, int copies)
    {
        for (var copy = 0; copy < copies; copy++)
        {
            var turn = (double)copy / copies / lobes;
            var (cos, sin) = (Turn.Cos(turn), Turn.Sin(turn));
            _content.Add("q ").AddPt(cos).AddPt(sin).AddPt(-sin).AddPt(cos)
                .Add(Units(centreX)).Add(" ").Add(Units(centreY)).Add(" cm\n");
            Lobes(radiusPt, depthPt, lobes);
            _content.Add("s Q\n");
        }
    }

    /// <summary>A band of waves from a point, in the direction of <paramref name="turn"/>.</summary>
    /// <param name="turn">In turns, counter-clockwise from the right.</param>
    public void Band(
        double x, double y, double turn, double lengthPt, int periods,
        IReadOnlyList<(Colour Colour, double HeightPt)> waves, int phases)
    {
        var (cos, sin) = (Turn.Cos(turn), Turn.Sin(turn));
        var periodPt = lengthPt / periods;
        for (var period = 0; period < periods; period++)
        {
            var at = period * periodPt;
            _content.Add("q ").AddPt(cos).AddPt(sin).AddPt(-sin).AddPt(cos)
                .Add(Units(x + at * cos)).Add(" ").Add(Units(y + at * sin)).Add(" cm\n");
            foreach (var (colour, heightPt) in waves)
            {
                Take(colour, 0.4);
                for (var phase = 0; phase < phases; phase++)
                    Wave(periodPt, heightPt, (double)phase / phases);
                _content.Add("S\n");
            }
            _content.Add("Q\n");
        }
    }

    private void Lobes(double radiusPt, double depthPt, int lobes)
    {
        var arcs = lobes * 6;
        const double third = Turn.Radians / 3;
        for (var arc = 0; arc <= arcs; arc++)
        {
            var at = (double)arc / arcs;
            var (cos, sin, far) = (Turn.Cos(at), Turn.Sin(at), radiusPt + depthPt * Turn.Cos(lobes * at));
            var outward = -depthPt * lobes * Turn.Sin(lobes * at);
            var (x, y) = (far * cos, far * sin);
            var (towardsX, towardsY) = (outward * cos - far * sin, outward * sin + far * cos);
            if (arc == 0)
                Point(x, y).Add("m ");
            else
            {
                Point(x - towardsX * third / arcs, y - towardsY * third / arcs);
                Point(x, y).Add("c\n");
            }
            if (arc < arcs)
                Point(x + towardsX * third / arcs, y + towardsY * third / arcs);
        }
    }

    private void Wave(double periodPt, double heightPt, double phase)
    {
        const int arcs = 6;
        for (var arc = 0; arc <= arcs; arc++)
        {
            var part = (double)arc / arcs;
            var (x, y) = (part * periodPt, heightPt * Turn.Sin(part + phase));
            var (alongPt, rise) =
                (periodPt / arcs / 3, heightPt * Turn.Radians * Turn.Cos(part + phase) / arcs / 3);
            if (arc == 0)
                Point(x, y).Add("m ");
            else
            {
                Point(x - alongPt, y - rise);
                Point(x, y).Add("c\n");
            }
            if (arc < arcs)
                Point(x + alongPt, y + rise);
        }
    }

    private ByteBuffer Point(double x, double y) => _content.Add(Units(x)).Add(" ").Add(Units(y)).Add(" ");

    private static int Units(double pt) => (int)Math.Round(pt * UnitsPerPt, MidpointRounding.AwayFromZero);
}
