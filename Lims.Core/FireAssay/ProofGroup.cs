namespace Lims.Core.FireAssay;

/// <summary>Samples and the proofs beside them in the fire; a given correction makes one group of all.</summary>
/// <example>V4: K = ((229.08 − 229.00) + (229.11 − 229.05))/2 = 0.07 mg.</example>
internal sealed record ProofGroup(
    string Name, IReadOnlyList<AssaySample> Samples, IReadOnlyList<ProofAssay> Proofs, decimal? GivenCorrectionMg)
{
    /// <summary>Relative to the cornet of the sample: 5 %.</summary>
    private const decimal MatchedWithin = 0.05m;

    private const decimal LeastPlausibleMg = 0.10m;

    /// <summary>K = mean(m4 − m3·P/1000), mg.</summary>
    public decimal CorrectionMg => GivenCorrectionMg ?? Proofs.Average(proof => proof.CorrectionMg);

    /// <summary>mean m3, mg.</summary>
    public decimal MeanFineGoldMg => Proofs.Average(proof => proof.FineGoldMg);

    public bool HasTooFewProofs => GivenCorrectionMg is null && Proofs.Count < 2;

    /// <summary>|K| above the larger of 0.10 mg and 1 ‰ of the mean cornet.</summary>
    public bool IsImplausible => Samples.Count > 0 && Rounding.Settle(Math.Abs(CorrectionMg))
        > Math.Max(LeastPlausibleMg, Rounding.Settle(Samples.Average(sample => sample.CornetMg) / 1000m));

    /// <summary>In the order in which the worksheet first names them.</summary>
    public static IReadOnlyList<ProofGroup> Of(Cupellation sheet) => sheet.CorrectionMg is { } given
        ? [new ProofGroup(ProofAssay.OnlyGroup, sheet.Samples, [], given)]
        : [.. sheet.Samples.Select(sample => sample.Group).Concat(sheet.Proofs.Select(proof => proof.Group)).Distinct()
            .Select(name => new ProofGroup(
                name,
                [.. sheet.Samples.Where(sample => sample.Group == name)],
                [.. sheet.Proofs.Where(proof => proof.Group == name)],
                null))];

    /// <summary>How far the corrections of the proofs lie apart, mg; there must be a proof.</summary>
    public decimal RangeMg => Rounding.Settle(
        Proofs.Max(proof => proof.CorrectionMg) - Proofs.Min(proof => proof.CorrectionMg));

    /// <summary>A given limit or min(0.10 mg, class limit·m3/1000), widened for so many proofs; mg.</summary>
    public decimal MaximumRangeMg(Cupellation sheet) => CriticalRange.Widen(
        sheet.MaximumProofRangeMg
            ?? Math.Min(LeastPlausibleMg, CriticalRange.ForTwo(sheet.AlloyClass) * MeanFineGoldMg / 1000m),
        Proofs.Count);

    /// <summary>The range of the corrections against its limit.</summary>
    public bool Disagrees(Cupellation sheet) => Proofs.Count > 0 && RangeMg > MaximumRangeMg(sheet);

    /// <summary>|mean m3 − (m2 − K)| at most 5 % of m2, for each sample of the group.</summary>
    public bool MatchesItsSamples => Proofs.Count == 0 || Samples.All(sample =>
        Rounding.Settle(Math.Abs(MeanFineGoldMg - (sample.CornetMg - CorrectionMg)))
            <= MatchedWithin * sample.CornetMg);
}
