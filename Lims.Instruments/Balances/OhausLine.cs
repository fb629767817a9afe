using System.Text.RegularExpressions;
using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>One line of an Ohaus balance: figure, unit, <c>?</c> while not at rest, a legend.</summary>
/// <remarks>
/// The manual says 10 columns for the figure and shows 11; a figure that ends elsewhere has lost its head. A legend
/// other than the time of an interval print means something else than a weighing: TOTAL is a sum.
/// </remarks>
public static partial class OhausLine
{
    public static BalanceFrame Read(string line)
    {
        if (line is "ES")
            return BalanceFrame.Without(BalanceFrameKind.SyntaxError, line);
        var match = Weight().Match(line);
        if (!match.Success)
            return BalanceFrame.Unknown(line);
        var figure = match.Groups["figure"];
        if (figure.Index + figure.Length is not (10 or 11))
            return BalanceFrame.Without(BalanceFrameKind.Fragment, line);
        var unit = match.Groups["unit"].Value;
        return match.Groups["legend"].Success
            ? BalanceFrame.Unknown(line, unit.Length == 0 ? null : unit)
            : BalanceFrame.Weight(!match.Groups["unrest"].Success, figure.Value, unit, line);
    }

    [GeneratedRegex(
        @"\A *(?<figure>[+-]? *[0-9.]+(?:\[[0-9]+\])?)(?: +(?<unit>[A-Za-zµ%]{1,5}))?(?: *(?<unrest>\?))?"
        + @"(?: +(?:[0-9]{2}:[0-9]{2}:[0-9]{2}|(?<legend>[^ ].*)))? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Weight();
}
