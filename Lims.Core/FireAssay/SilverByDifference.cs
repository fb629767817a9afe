namespace Lims.Core.FireAssay;

/// <summary>Silver from beads cupelled without inquartation: mean((bead − K')/portion·1000) − W.</summary>
/// <example>V1: (246.23 − 0.03125)/249.85·1000 − 792.0351798015 = 193.3510519375 ‰.</example>
internal static class SilverByDifference
{
    /// <summary>The silver in ‰ and what is to be said of it; neither without beads.</summary>
    public static (decimal? PerMille, Finding? Finding) Of(Cupellation sheet, Determination gold)
    {
        if (sheet.Beads.Count == 0)
            return (null, null);
        // Several groups without a correction of the beads' own were refused, so one K is there to stand in.
        var correctionMg = sheet.BeadCorrectionMg ?? gold.CorrectionMg!.Value;
        var goldAndSilver = Rounding.Settle(
            sheet.Beads.Average(bead => (bead.BeadMg - correctionMg) * 1000m / bead.PortionMg));
        var silver = goldAndSilver - gold.MeanPerMille;
        if (silver < 0 || goldAndSilver > 1000 || sheet.AlloyClass == AlloyClass.WhitePalladium)
            return (null, CalculationFindings.SilverNotDeterminable);
        return (silver, sheet.BeadCorrectionMg is null ? CalculationFindings.SilverLossUncorrected : null);
    }
}
