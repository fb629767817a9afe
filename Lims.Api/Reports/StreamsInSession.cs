using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>Streams as they are in one snapshot: from memory where nothing was appended to them since.</summary>
/// <remarks>For one thread. Disposed, it leaves what it knows to the next.</remarks>
internal sealed class StreamsInSession : IDisposable
{
    // Beyond so many new rows, asking each stream for its end costs less than reading them.
    private const int MostNew = 256;

    // A day's reports share some twelve streams beside their trays; a tray's takes some 100 kB.
    private const int MostKept = 64;

    private readonly KnownStreams _owner;
    private readonly KnownStreams.Known _known;
    private readonly StreamReading _reading;
    private readonly Dictionary<string, CaseStream> _used = new(StringComparer.Ordinal);
    private readonly byte[] _hash;

    // To what anything was appended since; null where that is not known.
    private readonly HashSet<string>? _touched;

    // Whether anything was read anew.
    private bool _isRicher;

    public StreamsInSession(LedgerSession session, KnownStreams owner, KnownStreams.Known known)
    {
        (_owner, _known, _reading) = (owner, known, new StreamReading(session));
        var since = known.Until == 0 ? [] : LedgerReader.From(session, known.Until, MostNew);
        if (since is [var first, ..] && first.Seq == known.Until && first.Hash.AsSpan().SequenceEqual(known.Hash)
            && since.Count < MostNew)
        {
            _touched = since.Skip(1).Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
            (Until, _hash) = (since[^1].Seq, since[^1].Hash);
        }
        else
            (Until, _hash) = LedgerReader.End(session) is { } last ? (last.Seq, last.Hash) : (0, []);
    }

    /// <summary>The last row of the snapshot; 0 for none.</summary>
    public long Until { get; }

    public CaseStream Stream(string subject)
    {
        if (!CaseStream.IsSharedByReports(subject))
            return new CaseStream(subject, _reading.Stream(subject));
        if (_used.TryGetValue(subject, out var used))
            return used;
        if (!_known.Streams.TryGetValue(subject, out var stream) || !IsStill(stream))
            (stream, _isRicher) = (new CaseStream(subject, _reading.Stream(subject)), true);
        return _used[subject] = stream;
    }

    public void Dispose()
    {
        _reading.Dispose();
        // A snapshot that ends before what is remembered has nothing to say to the next.
        if (Until < _known.Until || Until == 0 || (Until == _known.Until && !_isRicher && _touched is not null))
            return;
        var streams = _touched is null ? _known.Streams.Clear() : _known.Streams.RemoveRange(_touched);
        streams = streams.SetItems(_used);
        // What is still asked for comes back.
        if (streams.Count > MostKept)
            streams = streams.Clear().SetItems(_used);
        _owner.Replace(_known, new KnownStreams.Known(Until, _hash, streams));
    }

    private bool IsStill(CaseStream stream) =>
        _touched is null ? stream.IsWhole(_reading) : !_touched.Contains(stream.Subject);
}
