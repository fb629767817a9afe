namespace Lims.Core.FireAssay;

/// <summary>From a worksheet to its result, by rules "1": pure, and it never throws on its data.</summary>
public static class FireAssayCalculation
{
    /// <summary>A figure with all that belongs to it, or the first refusal alone.</summary>
    /// <remarks>A worksheet built in code that no bench could have filled gives <c>worksheet-unreadable</c>.</remarks>
    public static CalculationResult Calculate(Worksheet worksheet)
    {
        if (WorksheetLimits.Fault(worksheet) is not null)
            return CalculationResult.Unreadable;
        var determined = worksheet.Measurement switch
        {
            Cupellation cupellation => CupellationRules.Determine(cupellation, worksheet),
            SilverTitration titration => TitrationRules.Determine(titration, worksheet),
            ImpurityDifference difference => DifferenceRules.Determine(difference, worksheet),
            _ => throw new ArgumentOutOfRangeException(nameof(worksheet)),
        };
        var result = new CalculationResult
        {
            Method = worksheet.Measurement.Method,
            CorrectionMg = determined.CorrectionMg is { } correctionMg ? Rounding.Settle(correctionMg) : null,
            Replicates = determined.Replicates,
            RangePerMille = determined.RangePerMille,
            MaximumRangePerMille = determined.MaximumRangePerMille,
        };
        var refusal = determined.Refusal ?? RefusalOfMean(worksheet.Measurement, determined.MeanPerMille);
        return refusal is null ? Judge(result, worksheet, determined) : result with { Findings = [refusal] };
    }

    /// <summary>What an unreadable worksheet answers.</summary>
    public static CalculationResult Unreadable => CalculationResult.Unreadable;

    private static Finding? RefusalOfMean(Measurement measurement, decimal meanPerMille)
    {
        if (meanPerMille is < 0 or > 1000)
            return CalculationFindings.Outside0To1000;
        var (lowest, highest) = measurement.Scope;
        return meanPerMille < lowest || meanPerMille > highest ? CalculationFindings.OutsideMethodScope : null;
    }

    private static CalculationResult Judge(CalculationResult result, Worksheet worksheet, Determination determined)
    {
        var metal = worksheet.Measurement.Metal;
        var conformity = new Conformity(worksheet.DecisionRule, worksheet.MinimumPerMille,
            determined.MeanPerMille, determined.StandardUncertaintyPerMille);
        var reported = Report(worksheet, determined, conformity);
        return result with
        {
            MeanPerMille = determined.MeanPerMille,
            SilverPerMille = determined.SilverPerMille,
            StandardUncertaintyPerMille = determined.StandardUncertaintyPerMille,
            Reported = reported,
            FineMassMg = worksheet.GrossMassMg is { } grossMg
                ? Rounding.Settle(grossMg * reported.PerMille / 1000m)
                : null,
            StandardFinenessPerMille = conformity.DecisionValuePerMille is { } value
                ? StandardFineness.Reached(metal, value)
                : null,
            Verdict = conformity.Verdict,
            ConformanceProbability = conformity.Probability,
            Findings = conformity.LacksUncertainty
                ? [.. determined.Findings, CalculationFindings.UncertaintyMissing]
                : determined.Findings,
        };
    }

    private static ReportedFigure Report(Worksheet worksheet, Determination determined, Conformity conformity)
    {
        var step = RoundingStep.Of(worksheet, determined.MeanPerMille, conformity);
        return new ReportedFigure(
            step.PrintedPerMille,
            determined.StandardUncertaintyPerMille is { } u
                ? Rounding.Up(CalculationResult.CoverageFactor * u, step.Decimals)
                : null);
    }
}
