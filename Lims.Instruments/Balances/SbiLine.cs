using System.Text.RegularExpressions;
using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>One line of a Sartorius balance in SBI: perhaps an ID, then 14 columns of sign, figure, unit.</summary>
/// <remarks>
/// A blank unit is how SBI says that the pan is not at rest. Identity replies come between weights; attaching in the
/// middle of a line gives a tail, which must never be taken for a small weight.
/// </remarks>
public static partial class SbiLine
{
    private const int ColumnsWithoutId = 14;

    public static BalanceFrame Read(string line)
    {
        var weight = Weight().Match(line);
        if (weight.Success)
            return ReadWeight(weight, line);
        var status = Status().Match(line);
        if (!status.Success)
            return Identity().IsMatch(line)
                ? BalanceFrame.Without(BalanceFrameKind.Identity, line)
                : BalanceFrame.Unknown(line);
        var kind = status.Groups["high"].Success ? BalanceFrameKind.Overload
            : status.Groups["low"].Success ? BalanceFrameKind.Underload
            : BalanceFrameKind.NotExecutable;
        return BalanceFrame.Without(kind, line);
    }

    private static BalanceFrame ReadWeight(Match weight, string line)
    {
        var id = weight.Groups["id"];
        var sign = weight.Groups["sign"].Value;
        var unit = weight.Groups["unit"].Value;
        if (!id.Success && sign.Length == 0 && line.Length != ColumnsWithoutId)
            return BalanceFrame.Without(BalanceFrameKind.Fragment, line);
        if (id.Value == "Qnt")
            return BalanceFrame.Unknown(line, unit.Length == 0 ? null : unit);
        var figure = sign + weight.Groups["figure"].Value;
        if (unit.Length > 0)
            return BalanceFrame.Weight(!weight.Groups["unrest"].Success, figure, unit, line);
        return BalanceFigure.Read(figure) is { } digits
            ? new BalanceFrame(BalanceFrameKind.Weight, false, null, digits, null, null, line)
            : BalanceFrame.Unknown(line);
    }

    [GeneratedRegex(
        @"\A(?:(?<id>N|G|Qnt) )? *(?<unrest>\?)?(?<sign>[+-]?) *"
        + @"(?:\[ *(?<figure>[0-9.]+)\]|(?<figure>[0-9.]+(?:\[[0-9]+\])?)) *(?<unit>[A-Za-zµ%][A-Za-zµ%/]*)? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(
        @"\A(?:Stat +)?(?:(?<high>H|High)|(?<low>L|Low)|(?:(?:APP|DIS|PRT)\. ?)?(?:ERR|Err)\.?(?: *[0-9#]+)?"
        + @"|Cal\. ?(?:Ext|Int)\.?) *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(
        @"\A(?:SerNo\. *[A-Z0-9-]+|BAC: *[0-9-]+|[A-Z]{2,}[0-9]{2,}[A-Z0-9-]*) *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}
