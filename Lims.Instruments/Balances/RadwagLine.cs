using System.Text.RegularExpressions;
using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>One line of a Radwag balance: a reply, or command, stability, sign, 9 columns of mass, unit.</summary>
public static partial class RadwagLine
{
    public static BalanceFrame Read(string line)
    {
        if (line is "ES")
            return BalanceFrame.Without(BalanceFrameKind.SyntaxError, line);
        var reply = Reply().Match(line);
        if (reply.Success)
            return BalanceFrame.Without(KindOf(reply.Groups["status"].Value), line);
        if (SerialNo().IsMatch(line))
            return BalanceFrame.Without(BalanceFrameKind.Identity, line);
        var mass = Mass().Match(line);
        if (mass.Success)
            return ReadMass(mass, line);
        return Tail().IsMatch(line)
            ? BalanceFrame.Without(BalanceFrameKind.Fragment, line)
            : BalanceFrame.Unknown(line);
    }

    private static BalanceFrame ReadMass(Match mass, string line)
    {
        var stability = mass.Groups["stability"].Value;
        var figure = mass.Groups["minus"].Value + mass.Groups["figure"].Value;
        if (mass.Groups["command"].Value == "OT" && BalanceFigure.Read(figure) is not null)
            return BalanceFrame.Without(BalanceFrameKind.Acknowledge, line);
        return stability is "^" or "v"
            ? BalanceFrame.Without(KindOf(stability), line)
            : BalanceFrame.Weight(stability != "?", figure, mass.Groups["unit"].Value, line);
    }

    private static BalanceFrameKind KindOf(string status) => status switch
    {
        "^" => BalanceFrameKind.Overload,
        "v" => BalanceFrameKind.Underload,
        "A" or "D" => BalanceFrameKind.Acknowledge,
        "L" => BalanceFrameKind.LogicalError,
        _ => BalanceFrameKind.NotExecutable,
    };

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{0,2} (?<status>[ADEILv^])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex("""\ANB A "[^"]*"\z""", RegexOptions.CultureInvariant)]
    private static partial Regex SerialNo();

    [GeneratedRegex(
        @"\A(?<command>S|SI|SU|SUI|OT) +(?<stability>[?^v])? *(?<minus>-)? *"
        + @"(?<figure>[0-9.]+(?:\[[0-9]+\])?)(?: +(?<unit>[A-Za-zµ%]{1,3}))? *\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mass();

    [GeneratedRegex(
        @"\A[?^v]? *-? *[0-9]*\.?[0-9]+(?:\[[0-9]+\])?(?: +[A-Za-zµ%]{1,3})? *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
