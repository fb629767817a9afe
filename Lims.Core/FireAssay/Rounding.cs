namespace Lims.Core.FireAssay;

/// <summary>Between computing and comparing, and between computing and print.</summary>
internal static class Rounding
{
    private const int SettledDecimals = 20;

    /// <summary>
    /// A third has no last digit: three of them make 0.9999999999999999999999999999. Before a figure is held against
    /// a limit or given out it is settled at 20 decimals: what equals the limit by arithmetic equals it here, and
    /// what is given out can be read again.
    /// </summary>
    public static decimal Settle(decimal value) => Math.Round(value, SettledDecimals, MidpointRounding.AwayFromZero);

    /// <summary>An uncertainty for print: up, so that it never looks smaller than it is; all decimals shown.</summary>
    public static decimal Up(decimal value, int decimals) =>
        Pad(Math.Round(value, decimals, MidpointRounding.ToPositiveInfinity), decimals);

    /// <summary>The same number with exactly that many decimals.</summary>
    public static decimal Pad(decimal rounded, int decimals) => rounded + new decimal(0, 0, 0, false, (byte)decimals);
}
