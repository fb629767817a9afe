using System.Text.RegularExpressions;

namespace Lims.Core.Instruments;

/// <summary>One line of a balance that speaks MT-SICS (Mettler-Toledo), levels 0 and 1.</summary>
/// <remarks>
/// <c>ID, blank, status, blank, weight in 10 columns, blank, unit</c>: <c>S S     100.00 g</c>. The width is not
/// insisted on: balances that imitate the protocol use one blank.
/// </remarks>
public static partial class MtSicsLine
{
    public static BalanceFrame Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.StartsWith(' ') || parts.Length == 0)
            return WithoutHead(line);
        return parts switch
        {
            ["ES"] => BalanceFrame.Without(BalanceFrameKind.SyntaxError, line),
            ["ET"] => BalanceFrame.Without(BalanceFrameKind.TransmissionError, line),
            ["EL"] => BalanceFrame.Without(BalanceFrameKind.LogicalError, line),
            // Some emulators answer SI with their own command name instead of S.
            ["S" or "SI", "S" or "D", var figure, var unit] =>
                BalanceFrame.Weight(parts[1] == "S", figure, unit, line),
            ["S" or "SI", "A" or "S" or "D", ..] => BalanceFrame.Unknown(line),
            [['I', >= '0' and <= '9', ..], "A" or "B", ..] when Command().IsMatch(parts[0]) =>
                BalanceFrame.Without(BalanceFrameKind.Identity, line),
            [_, _] when Command().IsMatch(parts[0]) && Status(parts[1], parts[0]) is { } kind =>
                BalanceFrame.Without(kind, line),
            ["T" or "TI" or "TA" or "TAC" or "PW", "A" or "S" or "D", var figure, _]
                when BalanceFigure.Read(figure) is not null =>
                BalanceFrame.Without(BalanceFrameKind.Acknowledge, line),
            _ => WithoutHead(line),
        };
    }

    /// <summary>The first text in quotes: <c>1234567</c> of <c>I4 A "1234567"</c>; null if there is none.</summary>
    public static string? Quoted(string line) =>
        Quotes().Match(line) is { Success: true } match ? match.Groups["text"].Value : null;

    private static BalanceFrameKind? Status(string status, string command) => status switch
    {
        "I" => BalanceFrameKind.NotExecutable,
        "L" => BalanceFrameKind.LogicalError,
        "+" => BalanceFrameKind.Overload,
        "-" => BalanceFrameKind.Underload,
        "A" => BalanceFrameKind.Acknowledge,
        "S" or "D" when command is "Z" or "ZI" or "T" or "TI" => BalanceFrameKind.Acknowledge,
        _ => null,
    };

    private static BalanceFrame WithoutHead(string line) => Tail().IsMatch(line)
        ? BalanceFrame.Without(BalanceFrameKind.Fragment, line)
        : BalanceFrame.Unknown(line);

    [GeneratedRegex(
        @"\A(?:@|S|SI|SIR|SR|SU|SIU|SIRU|SNR|SNRU|ST|Z|ZI|D|DW|K|T|TI|TA|TAC|PW|PWR|DAT|[CIMP][0-9]{1,3})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\A(?:[SD] )? *-?[0-9]*\.?[0-9]+(?: +[A-Za-zµ%]{1,5})? *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
