using System.Text.RegularExpressions;
using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>One line of an A&amp;D balance: header, figure and unit, perhaps behind ID, date and time.</summary>
/// <remarks>
/// Between the fields stand commas, or semicolons where the balance is set to a decimal comma; a decimal comma between
/// commas could be either and is never taken. The dump print uses blanks, the MT format is MT-SICS.
/// </remarks>
public static partial class AndLine
{
    public static BalanceFrame Read(string line)
    {
        if (line.StartsWith("S ", StringComparison.Ordinal))
            return MtSicsLine.Read(line);
        var isSemicolon = line.Contains(';', StringComparison.Ordinal);
        var over = Over().Match(line);
        if (over.Success)
            return BalanceFrame.Without(
                over.Groups["minus"].Success ? BalanceFrameKind.Underload : BalanceFrameKind.Overload, line);
        var match = (isSemicolon ? BetweenSemicolons() : BetweenCommas()).Match(line);
        if (!match.Success)
            return Tail().IsMatch(line)
                ? BalanceFrame.Without(BalanceFrameKind.Fragment, line)
                : BalanceFrame.Unknown(line);
        var unit = match.Groups["unit"].Value;
        return match.Groups["header"].Value == "QT"
            ? BalanceFrame.Unknown(line, unit.Length == 0 ? null : unit)
            : BalanceFrame.Weight(
                match.Groups["header"].Value != "US", match.Groups["figure"].Value.Replace(',', '.'), unit, line);
    }

    [GeneratedRegex(@"\A(?:[^,;]*[,;] *){0,3}OL(?:[,;] *| +)(?:\+|(?<minus>-))[0-9]+(?:E\+[0-9]+)? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Over();

    [GeneratedRegex(
        @"\A(?:[^,]*, *){0,3}(?<header>ST|US|QT|WT)(?:, *(?:(?:HH|HI|OK|LO|LL), *)?| +)"
        + @"(?<figure>[+-]? *[0-9.]+(?:\[[0-9]+\])?) *(?:, *)?(?<unit>[A-Za-zµ%]{1,5})? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex BetweenCommas();

    [GeneratedRegex(
        @"\A(?:[^;]*; *){0,3}(?<header>ST|US|QT|WT)(?:; *(?:(?:HH|HI|OK|LO|LL); *)?| +)"
        + @"(?<figure>[+-]? *[0-9.,]+(?:\[[0-9]+\])?) *(?:; *)?(?<unit>[A-Za-zµ%]{1,5})? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex BetweenSemicolons();

    [GeneratedRegex(@"\A[ST]?[,; ]*[+-]?[0-9]*[.,]?[0-9]+ *(?:[,;] *)?(?:[A-Za-zµ%]{1,5})? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
