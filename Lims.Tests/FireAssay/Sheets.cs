using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>Worksheets to start from: with these, what a test changes is all that differs.</summary>
internal static class Sheets
{
    public static readonly UncertaintyBudget Budget = new(0.010m, 0.15m, 0.03m, 0.10m, 0m);

    /// <summary>V4: K = +0.07 mg, 916.360 and 916.557 ‰, mean 916.458 ‰.</summary>
    public static readonly Cupellation Yellow = new()
    {
        AlloyClass = AlloyClass.Yellow,
        Proofs = [new("A1", 229.00m, 1000m, 229.08m), new("A2", 229.05m, 1000m, 229.11m)],
        Samples = [new("B1", 250.12m, 229.27m), new("B2", 249.87m, 229.09m)],
    };

    /// <summary>Portions of 250 mg, so that 0.25 mg of gold is 1 ‰ exactly; K is 0.</summary>
    public static Cupellation Round(params decimal[] cornetsMg) => new()
    {
        AlloyClass = AlloyClass.Yellow,
        Proofs = [new("A1", cornetsMg[0], 1000m, cornetsMg[0]), new("A2", cornetsMg[0], 1000m, cornetsMg[0])],
        Samples = [.. cornetsMg.Select(cornetMg => new AssaySample(null, 250m, cornetMg))],
    };

    /// <summary>Two equal titrations of this fineness.</summary>
    public static SilverTitration Silver(decimal perMille) => new()
    {
        TitreMgPerMl = 1m,
        Samples = [new(null, 1000m, perMille), new(null, 1000m, perMille)],
    };

    /// <summary>A mean of this fineness with this standard uncertainty, both exact.</summary>
    public static ImpurityDifference Difference(decimal perMille, decimal uPerMille) =>
        new("Au", [new Impurity("Ag", 1000m - perMille, uPerMille)]);

    public static CalculationResult Calculated(this Measurement measurement) =>
        FireAssayCalculation.Calculate(new Worksheet { Measurement = measurement });

    public static CalculationResult Calculated(
        this Measurement measurement, decimal minimumPerMille, DecisionRule rule) =>
        FireAssayCalculation.Calculate(new Worksheet
        {
            Measurement = measurement,
            MinimumPerMille = minimumPerMille,
            DecisionRule = rule,
        });

    public static IEnumerable<string> Codes(this CalculationResult result) =>
        result.Findings.Select(finding => finding.Code);
}
