using System.Text.RegularExpressions;

namespace Lims.Core.FireAssay;

/// <summary>What is scanned while a tray lies before the analyst: a cell, a word, or a code of another kind.</summary>
/// <param name="TrayNo">Of a cell whose code names its tray; null otherwise.</param>
/// <param name="Text">The cell's position, or the text as it was read.</param>
public sealed partial record TrayScan(string Kind, string? TrayNo, string Text)
{
    public const string Cell = "cell";
    public const string Weigh = "weigh";
    public const string Proofs = "proofs";
    public const string Calculate = "calculate";
    public const string Other = "other";

    private static readonly (string Kind, string[] Words)[] Commands =
    [
        (Weigh, ["TART", "WEIGH"]), (Proofs, ["STANDART", "PROOFS"]), (Calculate, ["HESAP", "CALCULATE"]),
    ];

    /// <summary>The code on the edge of a tray beside a cell.</summary>
    public static string CodeOf(string trayNo, string position) => trayNo + "/" + position;

    public static TrayScan Of(string text)
    {
        var code = text.Trim();
        foreach (var (kind, words) in Commands)
            if (words.Contains(code, StringComparer.OrdinalIgnoreCase))
                return new TrayScan(kind, null, code);
        if (CellPattern().Match(code) is not { Success: true } cell)
            return new TrayScan(Other, null, code);
        var trayNo = cell.Groups["tray"] is { Success: true } tray ? tray.Value : null;
        // A hand types a3; the label says A3.
        return new TrayScan(Cell, trayNo, (char)(cell.Groups["row"].Value[0] & ~0x20) + cell.Groups["column"].Value);
    }

    [GeneratedRegex(
        @"\A(?:(?<tray>T[0-9]{2}-[0-9]{6,9}-[0-9A-Z])/)?(?<row>[A-Ha-h])(?<column>[1-9]|1[0-2])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex CellPattern();
}
