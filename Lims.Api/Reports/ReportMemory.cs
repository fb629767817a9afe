using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>What making one report leaves for the next: work that was done, never what is true.</summary>
internal sealed class ReportMemory
{
    public KnownSubtrees Subtrees { get; } = new();

    public KnownStreams Streams { get; } = new();

    public KnownCases Cases { get; } = new();

    private CaseStream? _key;

    /// <summary>The stream of the key that signs: the same where the hash at its end is, which is chained.</summary>
    public CaseStream Key(StreamReading reading, HouseKey key)
    {
        var subject = key.Subject;
        if (Volatile.Read(ref _key) is { Rows: [.., var last] } known && known.Subject == subject
            && reading.LastHash(subject).AsSpan().SequenceEqual(last.Hash))
            return known;
        var stream = new CaseStream(subject, reading.Stream(subject));
        Volatile.Write(ref _key, stream);
        return stream;
    }
}
