namespace Lims.Core.FireAssay;

/// <summary>Gold by cupellation (TS EN ISO 11426): samples corrected by the proofs of their own group.</summary>
public sealed record Cupellation : Measurement
{
    public required AlloyClass AlloyClass { get; init; }

    public required IReadOnlyList<AssaySample> Samples { get; init; }

    /// <summary>At least two in every group; empty where <see cref="CorrectionMg"/> is given.</summary>
    public IReadOnlyList<ProofAssay> Proofs { get; init; } = [];

    /// <summary>K in mg, for recomputing old sheets; it holds for all samples. No report is issued on it.</summary>
    public decimal? CorrectionMg { get; init; }

    /// <summary>Standard uncertainty of the given K in mg; needed where a budget is given.</summary>
    public decimal? CorrectionUncertaintyMg { get; init; }

    /// <summary>How far two proof corrections of a group may lie apart, mg; null: the rule of the class.</summary>
    public decimal? MaximumProofRangeMg { get; init; }

    /// <summary>Portions cupelled without inquartation, for silver by difference.</summary>
    public IReadOnlyList<Bead> Beads { get; init; } = [];

    /// <summary>K' in mg from a silver-loss proof, normally negative; null: K stands in.</summary>
    public decimal? BeadCorrectionMg { get; init; }

    public UncertaintyBudget? Uncertainty { get; init; }

    public override string Method => "cupellation-gold";

    public override string Metal => "Au";

    internal override int PrintDecimals => 2;

    internal override (decimal LowestPerMille, decimal HighestPerMille) Scope => (100m, 999.5m);
}
