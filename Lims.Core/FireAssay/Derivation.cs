namespace Lims.Core.FireAssay;

/// <summary>How a cupellation comes to its figures, step by step, as a second person follows it.</summary>
/// <remarks>Nothing is worked out in another way: every step is the one that the calculation itself takes.</remarks>
/// <param name="Result">The whole result, as <see cref="FireAssayCalculation"/> gives it.</param>
/// <param name="Uncertainty">What each source brings; empty without a budget or beside a refusal.</param>
/// <param name="Conformity">Null where no minimum was agreed, or beside a refusal.</param>
/// <param name="Rounding">Null beside a refusal.</param>
public sealed record Derivation(
    Worksheet Worksheet,
    Cupellation Sheet,
    CalculationResult Result,
    IReadOnlyList<GroupStep> Groups,
    IReadOnlyList<SampleStep> Samples,
    IReadOnlyList<UncertaintyTerm> Uncertainty,
    Conformity? Conformity,
    RoundingStep? Rounding)
{
    /// <exception cref="ArgumentException">The worksheet is not of a cupellation.</exception>
    public static Derivation Of(Worksheet worksheet)
    {
        var sheet = worksheet.Measurement as Cupellation
            ?? throw new ArgumentException("Only a cupellation is followed step by step.", nameof(worksheet));
        var result = FireAssayCalculation.Calculate(worksheet);
        var groups = ProofGroup.Of(sheet);
        var steps = groups.Select(group => GroupStep.Of(group, sheet)).ToList();
        var conformity = result.MeanPerMille is { } mean
            ? new Conformity(
                worksheet.DecisionRule, worksheet.MinimumPerMille, mean, result.StandardUncertaintyPerMille)
            : null;
        return new Derivation(
            worksheet,
            sheet,
            result,
            steps,
            [.. sheet.Samples.Select((sample, i) => new SampleStep(
                sample,
                sheet.CorrectionMg ?? steps.Single(group => group.Name == sample.Group).CorrectionMg,
                i < result.Replicates.Count ? result.Replicates[i].PerMille : null))],
            conformity?.UPerMille is not null && sheet.Uncertainty is { } budget
                ? CupellationUncertainty.Terms(sheet, budget, groups, conformity.MeanPerMille)
                : [],
            conformity?.MinimumPerMille is null ? null : conformity,
            conformity is null ? null : RoundingStep.Of(worksheet, conformity.MeanPerMille, conformity));
    }
}
