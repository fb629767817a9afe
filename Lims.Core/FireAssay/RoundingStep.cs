using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>From the mean to the printed figure: the one rounding, and never up onto a mark.</summary>
/// <param name="Decimals">Decimals of the printed figure.</param>
/// <param name="NearestPerMille">Half away from zero, were there no marks.</param>
/// <param name="PrintedPerMille">What stands on paper, with all its decimals.</param>
/// <param name="MarkPerMille">The mark that the mean does not reach and must not be rounded up onto; or null.</param>
public sealed record RoundingStep(
    int Decimals, decimal NearestPerMille, decimal PrintedPerMille, decimal? MarkPerMille)
{
    internal static RoundingStep Of(Worksheet worksheet, decimal meanPerMille, Conformity conformity)
    {
        var decimals = worksheet.ReportDecimals ?? worksheet.Measurement.PrintDecimals;
        var marks = StandardFineness.Of(worksheet.Measurement.Metal)
            .Append(worksheet.MinimumPerMille ?? 0)
            .Append(conformity.AcceptanceLimitPerMille ?? 0)
            .Where(mark => mark <= 1000)
            .Select(Fineness.FromPerMille)
            .ToList();
        var mean = Fineness.FromPerMille(meanPerMille);
        var nearest = mean.ToPrint(decimals, []);
        return new RoundingStep(
            decimals,
            Rounding.Pad(nearest.PerMille, decimals),
            Rounding.Pad(mean.ToPrint(decimals, marks).PerMille, decimals),
            marks.Where(mark => mean < mark && mark <= nearest).Select(mark => (decimal?)mark.PerMille).Max());
    }
}
