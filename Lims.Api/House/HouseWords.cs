using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.House;

/// <summary>The house's own words for what stands as a code in the ledger: on its papers and on its pages.</summary>
public sealed class HouseWords
{
    private HouseWords(IReadOnlyDictionary<string, BilingualText> texts) => Texts = texts;

    /// <summary>The wording of every paper.</summary>
    public IReadOnlyDictionary<string, BilingualText> Texts { get; }

    /// <summary>The wording in force; what the house has not worded is said as it was when it began.</summary>
    public static HouseWords Of(LedgerSession session)
    {
        var texts = new Dictionary<string, BilingualText>(ReportTexts.Default, StringComparer.Ordinal);
        foreach (var entry in HouseStore.ReportText(session)?.Entries ?? [])
            texts[entry.Key] = new BilingualText(entry.Tr, entry.En);
        return new HouseWords(PaperTexts.Over(texts));
    }

    public BilingualText Kind(string code) => Coded("kind.", code);

    public BilingualText Metal(string symbol) => Coded("metal.", symbol);

    public BilingualText Rule(string code) => Coded("rule.", code);

    public BilingualText SampledBy(string code) => Coded("receipt.sampled.", code);

    private BilingualText Coded(string prefix, string code) =>
        Texts.GetValueOrDefault(prefix + code) ?? new BilingualText(code, code);
}
