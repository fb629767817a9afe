namespace Lims.Api.Demo;

/// <summary>The masses of the day: true figures, a seed, and what a good balance and a good analyst scatter.</summary>
/// <remarks>
/// Another seed gives other masses; every story still ends as it should, because the scatter is bounded.
/// </remarks>
public sealed class DemoMasses(long seed)
{
    private const int MgDecimals = 2;

    // A generator of our own, so that a seed means the same on every version of the platform (xorshift64*).
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>Mass of the whole item, g, to 0.01 g.</summary>
    public decimal GrossG(DemoItem item) => Rounded(item.GrossG + Spread(item.GrossSpreadG));

    /// <summary>A test portion near the planned mass, mg, to 0.01 mg.</summary>
    public decimal PortionMg(DemoItem item) => Rounded(item.PortionMg + Spread(0.6m));

    /// <summary>The fine gold of a matched proof, mg, to 0.01 mg.</summary>
    public decimal ProofGoldMg(DemoItem item) => Rounded(item.PortionMg * item.AuPerMille / 1000m + Spread(0.5m));

    /// <summary>What is left of a proof after parting: a little too heavy or too light, as the group is.</summary>
    public decimal ProofCornetMg(DemoItem item, decimal goldMg) =>
        Rounded(goldMg + item.CorrectionMg + Spread(0.012m));

    public decimal CornetMg(DemoItem item, decimal portionMg, decimal offsetPerMille) =>
        Rounded(portionMg * (item.AuPerMille + offsetPerMille) / 1000m + item.CorrectionMg + Spread(0.004m));

    /// <summary>A spectrometer's gold on one spot, ‰: the surface, not the truth.</summary>
    public decimal ScreenedPerMille(DemoItem item) =>
        Math.Round(item.AuPerMille + Spread(2.5m), 1, MidpointRounding.AwayFromZero);

    private static decimal Rounded(decimal mass) => Math.Round(mass, MgDecimals, MidpointRounding.AwayFromZero);

    /// <summary>Somewhere from minus to plus this, evenly.</summary>
    private decimal Spread(decimal atMost) => atMost * (Next() / 500_000m - 1m);

    private long Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (long)(unchecked(state * 0x2545F4914F6CDD1DUL) >> 33) % 1_000_001;
    }
}
