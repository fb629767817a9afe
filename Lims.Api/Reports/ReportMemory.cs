using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>What making one report leaves for the next: work that was done, never what is true.</summary>
internal sealed class ReportMemory
{
    public KnownSubtrees Subtrees { get; } = new();

    public KnownStreams Streams { get; } = new();

    public KnownCases Cases { get; } = new();

    private CaseStream? _key;

    /// <summary>The stream of the key that signs.</summary>
    public CaseStream Key(StreamReading reading, HouseKey key)
    {
        if (Volatile.Read(ref _key) is { } known && known.Subject == key.Subject && known.IsWhole(reading))
            return known;
        var stream = new CaseStream(key.Subject, reading.Stream(key.Subject));
        Volatile.Write(ref _key, stream);
        return stream;
    }
}
