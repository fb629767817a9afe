namespace Lims.Core.FireAssay;

/// <summary>A mean held against the minimum T by a decision rule with its guard band w (ILAC-G8, JCGM 106).</summary>
/// <param name="MeanPerMille">y, unrounded.</param>
/// <param name="UPerMille">u, the standard uncertainty; null where the method has none.</param>
public sealed record Conformity(
    DecisionRule Rule, decimal? MinimumPerMille, decimal MeanPerMille, decimal? UPerMille)
{
    private const decimal OneSided95 = 1.645m;

    public bool LacksUncertainty => Rule != DecisionRule.Simple && UPerMille is null;

    /// <summary>w, ‰; null where the rule needs an uncertainty that is not there.</summary>
    public decimal? GuardBandPerMille => Rule switch
    {
        DecisionRule.Simple => 0m,
        DecisionRule.Guarded95 => OneSided95 * UPerMille,
        _ => CalculationResult.CoverageFactor * UPerMille,
    };

    /// <summary>T + w, ‰.</summary>
    public decimal? AcceptanceLimitPerMille => MinimumPerMille + GuardBandPerMille;

    /// <summary>What the standard fineness is looked up with: only a guarded rule takes its band off.</summary>
    public decimal? DecisionValuePerMille => Rule is DecisionRule.Guarded or DecisionRule.Guarded95
        ? MeanPerMille - GuardBandPerMille
        : MeanPerMille;

    public Verdict? Verdict
    {
        get
        {
            if (MinimumPerMille is not { } minimum || GuardBandPerMille is not { } band)
                return null;
            if (MeanPerMille >= minimum + band)
                return FireAssay.Verdict.Pass;
            if (Rule != DecisionRule.NonBinary || MeanPerMille < minimum - band)
                return FireAssay.Verdict.Fail;
            return MeanPerMille >= minimum ? FireAssay.Verdict.ConditionalPass : FireAssay.Verdict.ConditionalFail;
        }
    }

    /// <summary>Φ((y − T)/u); without any uncertainty at all (u = 0) it is certain.</summary>
    public double? Probability
    {
        get
        {
            if (MinimumPerMille is not { } minimum || UPerMille is not { } u)
                return null;
            return u == 0
                ? MeanPerMille >= minimum ? 1 : 0
                : NormalDistribution.Cumulative((double)(MeanPerMille - minimum) / (double)u);
        }
    }
}
