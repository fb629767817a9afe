using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lims.Core.House;

namespace Lims.Core.Reports;

/// <summary>The wording of one edition in the order of its keys: made once, and written once as JSON.</summary>
/// <remarks>It never changes, so every report of the edition may share it. For several threads.</remarks>
public sealed class EditionTextDictionary : IReadOnlyDictionary<string, BilingualText>
{
    private static readonly ConditionalWeakTable<ReportTextSet, EditionTextDictionary> Known = [];

    private readonly Dictionary<string, BilingualText> _texts;
    private byte[]? _json;

    private EditionTextDictionary(ReportTextSet set) => _texts = set.Entries
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Key, entry => new BilingualText(entry.Tr, entry.En), StringComparer.Ordinal);

    public static EditionTextDictionary Of(ReportTextSet set) =>
        Known.GetValue(set, each => new EditionTextDictionary(each));

    public IEnumerable<string> Keys => _texts.Keys;

    public IEnumerable<BilingualText> Values => _texts.Values;

    public int Count => _texts.Count;

    public BilingualText this[string key] => _texts[key];

    public bool ContainsKey(string key) => _texts.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out BilingualText value) =>
        _texts.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, BilingualText>> GetEnumerator() => _texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The texts as a content's JSON holds them.</summary>
    internal byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(_texts, StrictJson.Options);
}
