using Lims.Core.Methods;
using Lims.Core.Quantities;

namespace Lims.Core.Xrf;

/// <summary>Screening by X-ray fluorescence: it sends items to the fire, it never assigns a fineness.</summary>
/// <remarks>
/// Our own derivation. Penetration in gold is below 10 µm, so plating cheats it: readings that scatter more than the
/// method's coating range suggest a coating; a mean within its limit of the declaration agrees with it. Too few spots,
/// or a spot whose elements do not add up to what the method demands, say nothing: something was not measured.
/// </remarks>
public static class XrfScreening
{
    /// <param name="earlier">The spots measured on this item before.</param>
    /// <exception cref="Refusals.RefusedException">The reading cannot stand as it was entered.</exception>
    public static IReadOnlyList<IFact> Enter(
        XrfReadingEntered entered, string metal, string? declaredPerMille, IReadOnlyList<XrfSpot> earlier,
        XrfLimits limits)
    {
        var values = entered.Components.Select(component => Read(component.PerMille)).ToList();
        var sumPerMille = values.Sum();
        if (sumPerMille > 1001m)
            throw XrfRefusals.SumTooHigh.With(DecimalText.FormatShortest(sumPerMille));
        if (entered.Components.DistinctBy(component => component.Symbol).Count() != entered.Components.Count)
            throw XrfRefusals.SymbolTwice.With();
        var index = entered.Components.ToList().FindIndex(component => component.Symbol == metal);
        if (index < 0)
            throw XrfRefusals.MetalMissing.With(metal);
        var spots = earlier.Append(new XrfSpot(values[index], sumPerMille)).ToList();
        return [entered, Screen(entered.ItemNo, metal, declaredPerMille, spots, limits)];
    }

    /// <summary>A reading from a file stands as it was printed; a sum out of limits is the verdict's affair.</summary>
    /// <param name="earlier">The spots measured on this item before.</param>
    /// <exception cref="Refusals.RefusedException">The metal the item came for was not measured.</exception>
    public static IReadOnlyList<IFact> Import(
        XrfReadingImported imported, XrfTarget target, IReadOnlyList<XrfSpot> earlier, XrfLimits limits) =>
    [
        imported,
        Screen(target.ItemNo, target.Metal, target.DeclaredPerMille,
            [.. earlier, SpotOf(imported.Reading, target.Metal)], limits),
    ];

    /// <summary>What a row says of a metal; below the limit of detection counts as none.</summary>
    /// <exception cref="Refusals.RefusedException">The metal was not measured.</exception>
    internal static XrfSpot SpotOf(XrfFileRow row, string metal)
    {
        var figure = row.Components.FirstOrDefault(each => each.Symbol == metal);
        if (figure?.Qualifier is not (XrfFigure.Detected or XrfFigure.BelowLod))
            throw XrfRefusals.MetalMissing.With(metal);
        return new XrfSpot(PerMilleOf(figure), row.Components.Sum(PerMilleOf));
    }

    private static decimal PerMilleOf(XrfFigure figure) =>
        figure.PerMille is { } text ? DecimalText.Parse(text) : 0m;

    private static XrfScreened Screen(
        string itemNo, string metal, string? declaredPerMille, List<XrfSpot> spots, XrfLimits limits)
    {
        var meanPerMille = spots.Average(spot => spot.PerMille);
        var rangePerMille = spots.Max(spot => spot.PerMille) - spots.Min(spot => spot.PerMille);
        var verdict = spots.Count < limits.MinimumSpots || spots.Any(spot => !AddsUp(spot, limits))
                ? XrfScreened.Inconclusive
            : rangePerMille > DecimalText.Parse(limits.CoatingRangePerMille) ? XrfScreened.SuspectCoating
            : declaredPerMille is not null && Math.Abs(meanPerMille - DecimalText.Parse(declaredPerMille))
                    <= DecimalText.Parse(limits.ConsistentWithinPerMille)
                ? XrfScreened.Consistent
            : XrfScreened.ReferToFireAssay;
        return new XrfScreened(itemNo, metal, spots.Count, Shown(meanPerMille), Shown(rangePerMille), verdict);
    }

    private static bool AddsUp(XrfSpot spot, XrfLimits limits) =>
        spot.SumPerMille >= DecimalText.Parse(limits.MinimumSumPerMille)
        && spot.SumPerMille <= DecimalText.Parse(limits.MaximumSumPerMille);

    private static string Shown(decimal perMille) =>
        DecimalText.Format(Math.Round(perMille, 1, MidpointRounding.AwayFromZero) + 0.0m);

    private static decimal Read(string perMille) =>
        DecimalText.TryParse(perMille, out var value) && value is >= 0 and <= 1001
            ? value
            : throw XrfRefusals.PerMilleText.With(perMille);
}
