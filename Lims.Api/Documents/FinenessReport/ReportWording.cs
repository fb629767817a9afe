using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The house's wording, looked up by key, its placeholders filled.</summary>
internal sealed class ReportWording(IReadOnlyDictionary<string, BilingualText> texts)
{
    /// <exception cref="KeyNotFoundException">The texts lack this key: a report with a gap is not printed.</exception>
    public BilingualText this[string key] => texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"The report texts have no '{key}'.");

    /// <summary>The words for a code, or what stands in its place where the house has a name of its own.</summary>
    public BilingualText Coded(string prefix, string codeOrName) =>
        texts.TryGetValue(prefix + codeOrName, out var text) ? text : new BilingualText(codeOrName, codeOrName);

    public BilingualText Fill(string key, params string[] details) => Fill(key, details, details);

    /// <summary>The same, where a detail is worded differently in the two languages.</summary>
    public BilingualText Fill(string key, string[] turkish, string[] english) =>
        new(Replace(this[key].Tr, turkish), Replace(this[key].En, english));

    private static string Replace(string text, string[] details)
    {
        for (var i = 0; i < details.Length; i++)
            text = text.Replace(
                "{" + i.ToString(CultureInfo.InvariantCulture) + "}", details[i], StringComparison.Ordinal);
        return text;
    }
}
