using Lims.Core.Methods;
using Lims.Core.Quantities;

namespace Lims.Core.Xrf;

/// <summary>Screening by X-ray fluorescence: it sends items to the fire, it never assigns a fineness.</summary>
/// <remarks>
/// Our own derivation. Penetration in gold is below 10 µm, so plating cheats it: readings that scatter more than the
/// method's coating range suggest a coating; a mean within its limit of the declaration agrees with it.
/// </remarks>
public static class XrfScreening
{
    public static IReadOnlyList<IFact> Enter(
        XrfReadingEntered entered, string metal, string? declaredPerMille, IReadOnlyList<decimal> earlierPerMille,
        XrfLimits limits)
    {
        var values = entered.Components.Select(component => Read(component.PerMille)).ToList();
        if (values.Sum() > 1001m)
            throw XrfRefusals.SumTooHigh.With(DecimalText.FormatShortest(values.Sum()));
        if (entered.Components.DistinctBy(component => component.Symbol).Count() != entered.Components.Count)
            throw XrfRefusals.SymbolTwice.With();
        var index = entered.Components.ToList().FindIndex(component => component.Symbol == metal);
        if (index < 0)
            throw XrfRefusals.MetalMissing.With(metal);
        return [entered, Screen(entered.ItemNo, metal, declaredPerMille, [.. earlierPerMille, values[index]], limits)];
    }

    private static XrfScreened Screen(
        string itemNo, string metal, string? declaredPerMille, IReadOnlyList<decimal> perMille, XrfLimits limits)
    {
        var mean = perMille.Average();
        var range = perMille.Max() - perMille.Min();
        var verdict = range > DecimalText.Parse(limits.CoatingRangePerMille) ? "suspect-coating"
            : declaredPerMille is not null
                && Math.Abs(mean - DecimalText.Parse(declaredPerMille)) 
                    <= DecimalText.Parse(limits.ConsistentWithinPerMille) ? "consistent"
            : "refer-to-fire-assay";
        return new XrfScreened(itemNo, metal, perMille.Count, Shown(mean), Shown(range), verdict);
    }

    private static string Shown(decimal perMille) =>
        DecimalText.Format(Math.Round(perMille, 1, MidpointRounding.AwayFromZero));

    private static decimal Read(string perMille) =>
        DecimalText.TryParse(perMille, out var value) && value is >= 0 and <= 1001
            ? value
            : throw XrfRefusals.PerMilleText.With(perMille);
}
