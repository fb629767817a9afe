namespace Lims.Bench;

/// <summary>One line of the table: what the product does, what the floor under it does, and what was asked.</summary>
/// <param name="Figure">Of the product, in <paramref name="Unit"/>: the median of the rounds.</param>
/// <param name="Floor">Of the floor in the same unit and rounds; null where there is none.</param>
/// <param name="Ratio">The median of the rounds' own ratios, so a disturbance that hits one round falls out.</param>
/// <param name="Wanted">The bound in words, or null where none was set.</param>
/// <param name="Holds">Whether the bound holds; true where none was set.</param>
internal sealed record Measured(
    string What, string Unit, double Figure, double? Floor, double? Ratio, string? Wanted, bool Holds)
{
    public static Measured AgainstFloor(
        string what, string unit, IReadOnlyList<(double Figure, double Floor)> rounds, double? atLeast = null)
    {
        var ratio = Median(rounds.Select(round => round.Figure / round.Floor));
        return new Measured(
            what, unit, Median(rounds.Select(round => round.Figure)), Median(rounds.Select(round => round.Floor)),
            ratio,
            atLeast is null ? null : string.Create(CultureInfo.InvariantCulture, $"ratio >= {atLeast:0.0}"),
            atLeast is null || ratio >= atLeast);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
