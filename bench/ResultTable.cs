namespace Lims.Bench;

/// <summary>The results as people read them: in columns on a screen, or as a page.</summary>
internal static class ResultTable
{
    private static readonly string[] Heads = ["what", "unit", "product", "floor", "ratio", "wanted", ""];

    public static string Plain(IReadOnlyList<string> about, IReadOnlyList<Measured> measured)
    {
        var rows = Rows(measured);
        var widths = Heads.Index().Select(head => rows.Max(row => row[head.Index].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Index().Select(cell =>
            IsFigure(cell.Index) ? cell.Item.PadLeft(widths[cell.Index]) : cell.Item.PadRight(widths[cell.Index]))));
        return string.Concat(about.Append("").Concat(lines).Select(line => line.TrimEnd() + "\n"));
    }

    public static string Markdown(IReadOnlyList<string> about, IReadOnlyList<Measured> measured)
    {
        var rows = Rows(measured).Select(row => "| " + string.Join(" | ", row) + " |").ToList();
        rows.Insert(1, "|" + string.Concat(Heads.Index().Select(head => IsFigure(head.Index) ? "---:|" : "---|")));
        string[] lines =
        [
            "# Results of the bench", "", "[README](README.md) says how the floors are made.", "",
            .. about.Select(line => "- " + line), "", .. rows,
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static List<string[]> Rows(IReadOnlyList<Measured> measured) =>
    [
        Heads,
        .. measured.Select(each => new[]
        {
            each.What, each.Unit, Figure(each.Figure), each.Floor is { } floor ? Figure(floor) : "-",
            each.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}") : "-",
            each.Wanted ?? "-", each.Wanted is null ? "" : each.Holds ? "holds" : "MISSED",
        }),
    ];

    private static bool IsFigure(int column) => column is >= 2 and <= 4;

    private static string Figure(double figure) => string.Create(CultureInfo.InvariantCulture, $"{figure:N0}");
}
