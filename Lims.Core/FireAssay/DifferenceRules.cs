namespace Lims.Core.FireAssay;

/// <summary>High fineness by difference: y = 1000 − Σ impurities, u² = Σ u² (ISO 15093).</summary>
internal static class DifferenceRules
{
    // The uncertainties are squared in ppb: in ‰ their squares would lose digits at the end of a decimal.
    private const decimal PpbOfPerMille = 1_000_000m;

    public static Determination Determine(ImpurityDifference sheet, Worksheet worksheet)
    {
        if (worksheet.GrossMassMg <= 0)
            return Determination.Refused(CalculationFindings.MassNotPositive);
        if (sheet.Impurities.Count == 0)
            return Determination.Refused(CalculationFindings.ImpuritiesMissing);
        var uPpb = sheet.Impurities.Select(impurity => impurity.UPerMille * PpbOfPerMille);
        return new Determination
        {
            MeanPerMille = Rounding.Settle(1000m - sheet.Impurities.Sum(impurity => impurity.PerMille)),
            StandardUncertaintyPerMille = Rounding.Settle(SquareRoot.Of(uPpb.Sum(u => u * u)) / PpbOfPerMille),
        };
    }
}
