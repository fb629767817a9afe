using Lims.Core.Quantities;

namespace Lims.Core.Instruments;

/// <summary>One line of a balance, read.</summary>
/// <param name="Stable">Whether the pan was at rest; null on everything but a weight.</param>
/// <param name="MassMg">Mass in mg, exactly as shown; null where no mass may be taken from this line.</param>
/// <param name="Digits">The figure as shown, decimals kept: <c>14.50</c> is not <c>14.5</c>.</param>
/// <param name="Unit">The unit as shown (<c>ug</c> as <c>µg</c>), also one that is never booked.</param>
/// <param name="ReadabilityMg">One unit of the last digit shown, mg.</param>
/// <param name="Text">The line in Latin-1, without its line end.</param>
public sealed record BalanceFrame(
    BalanceFrameKind Kind, bool? Stable, decimal? MassMg, string? Digits, string? Unit, decimal? ReadabilityMg,
    string Text)
{
    /// <summary>A line that holds no weight.</summary>
    public static BalanceFrame Without(BalanceFrameKind kind, string text) =>
        new(kind, null, null, null, null, null, text);

    /// <summary>A line that may not be booked: no number where one belongs, or a foreign unit.</summary>
    public static BalanceFrame Unknown(string text, string? unit = null) =>
        new(BalanceFrameKind.Unknown, null, null, null, unit, null, text);

    /// <summary>The weight in this figure and unit; unknown if either cannot be booked.</summary>
    /// <param name="figure">Sign, digits and decimal point as the balance showed them.</param>
    /// <param name="unit">As shown; empty if none was.</param>
    public static BalanceFrame Weight(bool stable, string figure, string unit, string text)
    {
        if (BalanceFigure.Read(figure) is not { } digits || unit.Length == 0)
            return Unknown(text);
        if (BalanceUnit.Find(unit) is not { } known)
            return Unknown(text, unit);
        return new(
            BalanceFrameKind.Weight, stable, DecimalText.Parse(digits) * known.Mg, digits, known.Name,
            BalanceFigure.LastDigit(digits) * known.Mg, text);
    }

    /// <summary>The line itself: the same in every culture.</summary>
    public override string ToString() => Text;
}
