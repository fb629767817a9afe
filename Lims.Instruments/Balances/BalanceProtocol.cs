using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>The languages that balances speak, by the names the register and the command line use.</summary>
public static class BalanceProtocol
{
    public const string MtSics = "mt-sics";

    /// <summary>One protocol's reading of a legible line.</summary>
    public static IReadOnlyDictionary<string, Func<string, BalanceFrame>> All { get; } =
        new Dictionary<string, Func<string, BalanceFrame>>(StringComparer.Ordinal)
        {
            [MtSics] = MtSicsLine.Read,
            ["sbi"] = SbiLine.Read,
            ["radwag"] = RadwagLine.Read,
            ["ohaus"] = OhausLine.Read,
            ["and"] = AndLine.Read,
        };
}
