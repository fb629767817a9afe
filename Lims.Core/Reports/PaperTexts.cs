namespace Lims.Core.Reports;

/// <summary>The wording of the papers beside the report: the report's own words, and what only they say.</summary>
/// <remarks>They are apart so that a report does not carry, in its content, the words of other papers.</remarks>
public static class PaperTexts
{
    public static IReadOnlyDictionary<string, BilingualText> Default { get; } = Over(ReportTexts.Default);

    /// <summary>The house's own wording of the report's words, with those of the other papers.</summary>
    public static IReadOnlyDictionary<string, BilingualText> Over(IReadOnlyDictionary<string, BilingualText> texts)
    {
        var all = new SortedDictionary<string, BilingualText>(StringComparer.Ordinal);
        foreach (var (key, tr, en) in PaperLabels.Entries)
            all.Add(key, new BilingualText(tr, en));
        foreach (var (key, text) in texts)
            all[key] = text;
        return all;
    }
}
