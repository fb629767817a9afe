namespace Lims.Core.FireAssay;

/// <summary>The standard normal distribution, in double: a probability needs no more, and exp no less.</summary>
internal static class NormalDistribution
{
    /// <summary>Φ(z), relative error below 1e-12 (Abramowitz and Stegun 26.2.29: Φ(z) = erfc(−z/√2)/2).</summary>
    public static double Cumulative(double z) => Erfc(-z / Math.Sqrt(2)) / 2;

    private static double Erfc(double x) => x switch
    {
        < 0 => 2 - Erfc(-x),
        < 2 => 1 - ErfBySeries(x),
        _ => ErfcByFraction(x),
    };

    /// <summary>7.1.6: erf x = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)); nothing cancels.</summary>
    private static double ErfBySeries(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>7.1.14: √π · exp(x²) · erfc x = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))).</summary>
    private static double ErfcByFraction(double x)
    {
        var fraction = x;
        for (var n = 120; n > 0; n--)
            fraction = x + n / 2.0 / fraction;
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
