namespace Lims.Core.FireAssay;

/// <summary>Silver by titration: W = f·V/m·1000 with f in mg to the ml, given or from standards (ISO 13756).</summary>
/// <example>V2: 5.555 · 36.20 / 201.70 · 1000 = 996.9806643530 ‰.</example>
internal static class TitrationRules
{
    private const decimal LimitForTwoPerMille = 1m;

    public static Determination Determine(SilverTitration sheet, Worksheet worksheet)
    {
        if (Refusal(sheet, worksheet) is { } refusal)
            return Determination.Refused(refusal);
        var mgPerMl = sheet.TitreMgPerMl ?? sheet.Standards!.Average(
            standard => standard.MassMg * standard.PurityPerMille / 1000m / standard.VolumeMl);
        var determined = Determination.OfReplicates(
            [.. sheet.Samples.Select(sample => new Replicate(
                sample.Position, mgPerMl * sample.VolumeMl * 1000m / sample.PortionMg))],
            worksheet.MaximumRangePerMille ?? LimitForTwoPerMille);
        return determined.DuplicatesDisagree
            ? determined with { Refusal = CalculationFindings.DuplicatesDisagree }
            : determined;
    }

    private static Finding? Refusal(SilverTitration sheet, Worksheet worksheet)
    {
        if (Determination.RefusalOfCount(sheet.Samples.Count) is { } count)
            return count;
        if (worksheet.GrossMassMg <= 0 || sheet.TitreMgPerMl <= 0
            || sheet.Samples.Any(sample => sample.PortionMg <= 0 || sample.VolumeMl <= 0)
            || sheet.Standards is { } standards && standards.Any(each => each.MassMg <= 0 || each.VolumeMl <= 0))
            return CalculationFindings.MassNotPositive;
        return sheet.Standards is { Count: < 2 } ? CalculationFindings.StandardsTooFew : null;
    }
}
