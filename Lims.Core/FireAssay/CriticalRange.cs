namespace Lims.Core.FireAssay;

/// <summary>How far replicates may lie apart: a limit for two, widened for more (ISO 5725-6).</summary>
internal static class CriticalRange
{
    private static readonly decimal[] FactorsFrom2 = [2.8m, 3.3m, 3.6m, 3.9m, 4.0m, 4.2m, 4.3m, 4.4m, 4.5m];

    /// <summary>The limit for two replicates, ‰ (ISO 11426, repeatability; fine gold: practice).</summary>
    public static decimal ForTwo(AlloyClass alloy) => alloy switch
    {
        AlloyClass.Yellow or AlloyClass.Red or AlloyClass.Dore => 0.5m,
        AlloyClass.WhiteNickel or AlloyClass.WhitePalladium => 1m,
        AlloyClass.Fine => 0.2m,
        _ => throw new ArgumentOutOfRangeException(nameof(alloy)),
    };

    /// <summary>The limit for so many values; proofs beyond ten are held to the limit for ten.</summary>
    /// <example>0.5 ‰ for two is 0.5 · 3.6 / 2.8 = 0.642857 ‰ for four.</example>
    public static decimal Widen(decimal limitForTwo, int count) =>
        Rounding.Settle(limitForTwo * FactorsFrom2[Math.Min(count, FactorsFrom2.Length + 1) - 2] / FactorsFrom2[0]);
}
