namespace Lims.Core.Reports;

/// <summary>The wording a new house starts with; a house keeps its own versions of it as data.</summary>
/// <remarks><c>{0}</c>, <c>{1}</c> stand for figures, numbers and names that the layout fills in.</remarks>
public static class ReportTexts
{
    public const string Version = "1";

    public static IReadOnlyDictionary<string, BilingualText> Default { get; } =
        new SortedDictionary<string, BilingualText>(
            ReportLabels.Entries.Concat(ReportWords.Entries).Concat(ReportSentences.Entries)
                .Concat(ReportWording.Entries)
                .ToDictionary(entry => entry.Key, entry => new BilingualText(entry.Tr, entry.En)),
            StringComparer.Ordinal);
}
