namespace Lims.Core.FireAssay;

/// <summary>What a method makes of its weighings, before scope, print and conformity are looked at.</summary>
internal sealed record Determination
{
    public Finding? Refusal { get; init; }

    /// <summary>K, not settled: silver is calculated with the same K as gold.</summary>
    public decimal? CorrectionMg { get; init; }

    public IReadOnlyList<Replicate> Replicates { get; init; } = [];

    public decimal? RangePerMille { get; init; }

    public decimal? MaximumRangePerMille { get; init; }

    /// <summary>Settled, at full precision.</summary>
    public decimal MeanPerMille { get; init; }

    public decimal? SilverPerMille { get; init; }

    public decimal? StandardUncertaintyPerMille { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public static Determination Refused(Finding refusal) => new() { Refusal = refusal };

    /// <summary>Mean and range of replicates, with the limit for so many of them.</summary>
    public static Determination OfReplicates(IReadOnlyList<Replicate> replicates, decimal limitForTwoPerMille)
    {
        var values = replicates.Select(replicate => replicate.PerMille).ToList();
        return new Determination
        {
            Replicates = [.. replicates.Select(each => each with { PerMille = Rounding.Settle(each.PerMille) })],
            MeanPerMille = Rounding.Settle(values.Average()),
            RangePerMille = Rounding.Settle(values.Max() - values.Min()),
            MaximumRangePerMille = CriticalRange.Widen(limitForTwoPerMille, values.Count),
        };
    }

    public bool DuplicatesDisagree => RangePerMille > MaximumRangePerMille;

    /// <summary>Two to ten replicates are judged together.</summary>
    public static Finding? RefusalOfCount(int replicates) => replicates switch
    {
        < 2 => CalculationFindings.ReplicatesTooFew,
        > 10 => CalculationFindings.ReplicatesTooMany,
        _ => null,
    };
}
