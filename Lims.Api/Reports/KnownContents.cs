using System.Collections.Concurrent;
using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Contents that were just numbered, by their hash, so that the paper's maker need not parse them.</summary>
/// <remarks>The fact in the ledger names the hash; whatever else is kept under it is found out. For several
/// threads.</remarks>
internal sealed class KnownContents
{
    // Some 60 kB each; a content is taken out when its paper is made.
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, ReportContent> _contents = new(StringComparer.Ordinal);

    /// <param name="sha256">Of the content's own JSON, just hashed.</param>
    public void Remember(string sha256, ReportContent content)
    {
        if (_contents.Count >= Most)
            _contents.Clear();
        _contents[sha256] = content;
    }

    /// <exception cref="InvalidOperationException">The content is not kept, or another stands in its place.</exception>
    public ReportContent Read(StreamReading reading, ReportNumbered numbered)
    {
        if (_contents.TryRemove(numbered.ContentSha256, out var known))
            return known;
        var kept = reading.Bytes(numbered.ContentSha256)
            ?? throw new InvalidOperationException($"The content of {numbered.ReportNo} is not kept.");
        var content = ReportContent.Read(Encoding.UTF8.GetString(kept));
        return Evidence.Sha256Of(content.ToJson()) == numbered.ContentSha256
            ? content
            : throw new InvalidOperationException($"The content of {numbered.ReportNo} is not the one it names.");
    }
}
