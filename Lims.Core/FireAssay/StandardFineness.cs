namespace Lims.Core.FireAssay;

/// <summary>The listed standard fineness values, ‰, by the symbol of the metal.</summary>
public static class StandardFineness
{
    private static readonly decimal[] Gold =
        [333m, 375m, 416m, 585m, 750m, 800m, 875m, 916m, 990m, 995m, 999m, 999.9m];

    private static readonly decimal[] Silver = [800m, 830m, 900m, 925m, 958m, 999m, 999.9m];
    private static readonly decimal[] Platinum = [500m, 600m, 850m, 900m, 950m, 999m];
    private static readonly decimal[] Palladium = [500m, 950m, 999m];

    /// <summary>Ascending.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The metal is not Au, Ag, Pt or Pd.</exception>
    public static IReadOnlyList<decimal> Of(string metal) => metal switch
    {
        "Au" => Gold,
        "Ag" => Silver,
        "Pt" => Platinum,
        "Pd" => Palladium,
        _ => throw new ArgumentOutOfRangeException(nameof(metal)),
    };

    /// <summary>The largest listed value not above the figure, never rounded up to; null below the least.</summary>
    public static decimal? Reached(string metal, decimal perMille) =>
        Of(metal).Where(listed => listed <= perMille).Select(listed => (decimal?)listed).LastOrDefault();
}
