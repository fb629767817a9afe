using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Core.Instruments;

/// <summary>A number as balances show it: sign, leading zeros, brackets around digits not verified.</summary>
public static partial class BalanceFigure
{
    // More digits than any display has; fewer than would overflow a decimal once they are milligrams.
    private const int LongestFigure = 20;

    /// <summary>
    /// The digits without plus, blanks, brackets and leading zeros, decimals kept; null if it is no number.
    /// </summary>
    public static string? Read(string shown)
    {
        var match = Shown().Match(shown);
        if (!match.Success || shown.Length > LongestFigure)
            return null;
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var digits = (match.Groups["minus"].Success ? "-" : "") + (whole.Length == 0 ? "0" : whole)
            + match.Groups["part"].Value + match.Groups["unverified"].Value;
        return DecimalText.TryParse(digits, out _) ? digits : null;
    }

    /// <summary>One unit of the last digit: 0.01 for <c>14.50</c>.</summary>
    public static decimal LastDigit(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = 1m;
        for (var i = point < 0 ? digits.Length : point + 1; i < digits.Length; i++)
            unit /= 10;
        return unit;
    }

    [GeneratedRegex(
        @"\A(?:\+|(?<minus>-))? *(?<whole>[0-9]+)(?<part>\.[0-9]*)?(?:\[(?<unverified>[0-9]+)\])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
