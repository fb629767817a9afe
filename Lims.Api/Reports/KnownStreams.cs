using System.Collections.Concurrent;
using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>
/// The streams that many reports rest on, read and taken apart once: trays, people, instruments, the house.
/// </summary>
/// <remarks>
/// No memory is truth: before each use the hash at the stream's end is read. It is chained over every row before it,
/// so where it is the remembered one, the whole stream is; where it is another, all is read again. What one report
/// alone rests on, its items and their reception, is not kept. For several threads.
/// </remarks>
internal sealed class KnownStreams
{
    // A day's reports share some twelve streams beside their trays; a tray's takes some 100 kB.
    private const int Most = 32;

    private ConcurrentDictionary<string, CaseStream> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, CaseStream> _old = new(StringComparer.Ordinal);

    /// <summary>The stream as it is in this snapshot.</summary>
    public CaseStream Read(StreamReading reading, string subject)
    {
        if (IsOfOneReport(subject))
            return new CaseStream(subject, reading.Stream(subject));
        if ((_young.TryGetValue(subject, out var known) || _old.TryGetValue(subject, out known))
            && known.Rows is [.., var last] && reading.LastHash(subject).AsSpan().SequenceEqual(last.Hash))
        {
            Keep(known);
            return known;
        }
        var stream = new CaseStream(subject, reading.Stream(subject));
        Keep(stream);
        return stream;
    }

    private static bool IsOfOneReport(string subject) =>
        subject.StartsWith("item:", StringComparison.Ordinal) || subject.StartsWith("order:", StringComparison.Ordinal);

    // What is asked for again moves on with the young; what is not, goes with the old.
    private void Keep(CaseStream stream)
    {
        if (_young.Count >= Most)
            (_old, _young) = (_young, new(StringComparer.Ordinal));
        _young[stream.Subject] = stream;
    }
}
