using System.Collections.Concurrent;
using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>
/// What was gathered for numbers that were just taken, by their content's hash, so that the paper's maker need
/// neither read nor fold it again.
/// </summary>
/// <remarks>
/// The fact in the ledger names the hash; what else is kept under it is found out. Rows are used only where the
/// tree of the ledger holds their hashes (<see cref="EvidenceBuilder"/>). For several threads.
/// </remarks>
internal sealed class KnownCases
{
    // Some 400 kB each; a case is taken out when its paper is made.
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, (ReportContent Content, byte[] Utf8, ReportDraft? Draft)> _cases =
        new(StringComparer.Ordinal);

    /// <param name="kept">The content's own JSON.</param>
    public void Remember(KeptBytes kept, ReportContent content, ReportDraft draft)
    {
        if (_cases.Count >= Most)
            _cases.Clear();
        _cases[kept.Sha256] = (content, kept.Content, draft);
    }

    /// <summary>The content of a number, its JSON, and what it was composed from where that is at hand.</summary>
    /// <exception cref="InvalidOperationException">The content is not kept, or another stands in its place.</exception>
    public (ReportContent Content, byte[] Utf8, ReportDraft? Draft) Take(StreamReading reading, ReportNumbered numbered)
    {
        if (_cases.TryRemove(numbered.ContentSha256, out var known))
            return known;
        var kept = reading.Bytes(numbered.ContentSha256)
            ?? throw new InvalidOperationException($"The content of {numbered.ReportNo} is not kept.");
        var content = ReportContent.Read(Encoding.UTF8.GetString(kept));
        return Evidence.Sha256Of(content.ToJson()) == numbered.ContentSha256
            ? (content, kept, null)
            : throw new InvalidOperationException($"The content of {numbered.ReportNo} is not the one it names.");
    }
}
