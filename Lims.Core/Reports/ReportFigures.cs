using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Quantities;

namespace Lims.Core.Reports;

/// <summary>The figures of one item on paper, recomputed from its cells by the rules in force.</summary>
internal static class ReportFigures
{
    public static ReportResult Result(CaseFile file, CaseItem item)
    {
        var (appended, calculated) = item.Calculations[^1];
        var (basis, worksheet) = file.WorksheetOf(item, appended);
        var result = FireAssayCalculation.Calculate(worksheet);
        var portions = basis.Portions;
        var perMille = Text(result.Reported?.PerMille);
        var agreed = file.Order.DecisionRule is not null;
        return new ReportResult(
            item.Item.Metal,
            perMille,
            Text(result.Reported?.UncertaintyPerMille),
            result.Reported?.UncertaintyPerMille is null ? null : Text(CalculationResult.CoverageFactor),
            null,
            false,
            Shortest(result.FineMassMg),
            item.Mass(GrossMassWeighed.Delivered) is null ? MassBasis.Received : MassBasis.Delivered,
            agreed ? Shortest(result.StandardFinenessPerMille) : null,
            calculated.Outcome == AssayCalculated.Inconclusive ? calculated.Finding : null,
            file.Method.ScopeAccredited,
            new ReportMethod(
                file.Method.Calculation,
                portions.Count,
                [.. portions.Select(cell => cell.MassMg!)],
                [.. portions.Select(cell => cell.CornetMg!)],
                [],
                null,
                null,
                null),
            Conformity(file, item, result),
            Shortfall(item.Item.DeclaredPerMille, perMille));
    }

    private static ReportConformity? Conformity(CaseFile file, CaseItem item, CalculationResult result) =>
        file.Order.DecisionRule is { } rule && item.Item.SpecificationPerMille is { } minimum
        && result.Verdict is { } verdict
            ? new ReportConformity(
                minimum, WorksheetCodes.Of(verdict), rule, Probability(result.ConformanceProbability))
            : null;

    /// <remarks>Rounded down: the paper never claims more certainty than there is.</remarks>
    private static string? Probability(double? probability) => probability is null
        ? null
        : DecimalText.Format(Math.Round((decimal)probability.Value, 3, MidpointRounding.ToZero));

    private static string? Text(decimal? value) => value is null ? null : DecimalText.Format(value.Value);

    private static string? Shortest(decimal? value) => value is null ? null : DecimalText.FormatShortest(value.Value);

    private static ReportShortfall? Shortfall(string? declaredPerMille, string? reportedPerMille)
    {
        if (declaredPerMille is null || reportedPerMille is null)
            return null;
        var byPerMille = DecimalText.Parse(declaredPerMille) - DecimalText.Parse(reportedPerMille);
        return byPerMille > 0 ? new ReportShortfall(declaredPerMille, DecimalText.Format(byPerMille)) : null;
    }
}
