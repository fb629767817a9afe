namespace Lims.Core.FireAssay;

/// <summary>
/// Gold by cupellation: W = (m2 − K − added·P/1000)/m1·1000 (ISO 11426, calculation of results, with the sign of the
/// correction turned), refused in the order of contracts section 3.1.
/// </summary>
/// <example>V4: (229.27 − 0.07 − 0)/250.12·1000 = 916.3601471294 ‰.</example>
internal static class CupellationRules
{
    // Gold does not grow in the fire: more than 0.3 ‰ above the portion is a mix-up, not an error of weighing.
    private const decimal HeaviestToPortion = 1.0003m;

    public static Determination Determine(Cupellation sheet, Worksheet worksheet)
    {
        var groups = ProofGroup.Of(sheet);
        if (RefusalBeforeReplicates(sheet, worksheet, groups) is { } early)
            return Determination.Refused(early);

        var correctionsMg = groups.ToDictionary(
            group => group.Name, group => group.CorrectionMg, StringComparer.Ordinal);
        decimal CorrectionOf(AssaySample sample) => sheet.CorrectionMg ?? correctionsMg[sample.Group];
        var determined = Determination.OfReplicates(
            [.. sheet.Samples.Select(sample => new Replicate(
                sample.Position, sample.GoldMg(CorrectionOf(sample)) * 1000m / sample.PortionMg))],
            worksheet.MaximumRangePerMille ?? CriticalRange.ForTwo(sheet.AlloyClass));
        determined = determined with
        {
            CorrectionMg = groups is [var only] ? only.CorrectionMg : null,
        };
        if (RefusalOfReplicates(sheet, groups, determined, CorrectionOf) is { } refusal)
            return determined with { Refusal = refusal };

        var (silverPerMille, finding) = SilverByDifference.Of(sheet, determined);
        return determined with
        {
            SilverPerMille = silverPerMille,
            Findings = finding is null ? [] : [finding],
            StandardUncertaintyPerMille = sheet.Uncertainty is { } budget
                ? CupellationUncertainty.Of(sheet, budget, groups, determined.MeanPerMille)
                : null,
        };
    }

    private static Finding? RefusalBeforeReplicates(
        Cupellation sheet, Worksheet worksheet, IReadOnlyList<ProofGroup> groups)
    {
        if (Determination.RefusalOfCount(sheet.Samples.Count) is { } count)
            return count;
        if (worksheet.GrossMassMg <= 0
            || sheet.Samples.Any(sample => sample.PortionMg <= 0 || sample.CornetMg <= 0 || sample.AddedGoldMg < 0)
            || sheet.Proofs.Any(proof => proof.FineGoldMg <= 0 || proof.CornetMg <= 0)
            || sheet.Beads.Any(bead => bead.PortionMg <= 0 || bead.BeadMg <= 0))
            return CalculationFindings.MassNotPositive;
        if (groups.Any(group => group.HasTooFewProofs))
            return CalculationFindings.ProofsTooFew;
        return groups.Any(group => group.Disagrees(sheet)) ? CalculationFindings.ProofsDisagree : null;
    }

    private static Finding? RefusalOfReplicates(
        Cupellation sheet,
        IReadOnlyList<ProofGroup> groups,
        Determination determined,
        Func<AssaySample, decimal> correctionOf)
    {
        if (groups.Any(group => group.IsImplausible))
            return CalculationFindings.CorrectionImplausible;
        if (groups.Any(group => !group.MatchesItsSamples))
            return CalculationFindings.ProofNotMatched;
        if (sheet.Samples.Any(sample =>
            Rounding.Settle(sample.CornetMg - correctionOf(sample) - sample.AddedGoldMg)
                > HeaviestToPortion * sample.PortionMg))
            return CalculationFindings.CornetHeavierThanPortion;
        if (determined.DuplicatesDisagree)
            return CalculationFindings.DuplicatesDisagree;
        if (sheet is { CorrectionMg: not null, Uncertainty: not null, CorrectionUncertaintyMg: null })
            return CalculationFindings.CorrectionUncertaintyMissing;
        return groups.Count > 1 && sheet is { Beads.Count: > 0, BeadCorrectionMg: null }
            ? CalculationFindings.BeadCorrectionMissing
            : null;
    }
}
