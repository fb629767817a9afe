namespace Lims.Core.Quantities;

/// <summary>The precious-metal share of an alloy by mass, in parts per thousand (‰; Turkish: milyem).</summary>
/// <remarks>
/// Always 0 ‰ to 1000 ‰; the default value is 0 ‰. Kept exactly as computed: a fineness is rounded
/// once, by <see cref="ToPrint"/>, so the verdict and the printed report cannot disagree.
/// </remarks>
public readonly record struct Fineness : IComparable<Fineness>
{
    private Fineness(decimal perMille) => PerMille = perMille;

    /// <summary>Grams of precious metal in one kilogram of alloy.</summary>
    public decimal PerMille { get; }

    /// <exception cref="ArgumentOutOfRangeException">The value is below 0 ‰ or above 1000 ‰.</exception>
    public static Fineness FromPerMille(decimal perMille)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perMille);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perMille, 1000m);
        return new Fineness(perMille);
    }

    /// <summary>
    /// The figure for print: half away from zero, but never up onto a mark this fineness does not reach.
    /// </summary>
    public Fineness ToPrint(int decimals, IEnumerable<Fineness> marks)
    {
        var nearest = new Fineness(Math.Round(PerMille, decimals, MidpointRounding.AwayFromZero));
        var self = this;
        return marks.Any(mark => self < mark && mark <= nearest)
            ? new Fineness(Math.Round(PerMille, decimals, MidpointRounding.ToZero))
            : nearest;
    }

    /// <summary>For logs: unrounded, and the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerMille} ‰");

    public int CompareTo(Fineness other) => PerMille.CompareTo(other.PerMille);

    public static bool operator <(Fineness left, Fineness right) => left.CompareTo(right) < 0;

    public static bool operator >(Fineness left, Fineness right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fineness left, Fineness right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fineness left, Fineness right) => left.CompareTo(right) >= 0;
}
