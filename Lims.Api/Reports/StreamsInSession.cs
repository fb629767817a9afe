using System.Collections.Immutable;
using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>Streams as they are in one snapshot: from memory where nothing was appended to them since.</summary>
/// <remarks>For one thread. Disposed, it leaves what it knows to the next.</remarks>
internal sealed class StreamsInSession : IDisposable
{
    // Beyond so many new rows, asking each stream for its end costs less than reading them.
    private const int MostNew = 256;

    // A day's reports share some twelve streams beside their trays; a tray's takes some 100 kB.
    private const int MostKept = 96;

    private readonly KnownStreams _owner;
    private readonly KnownStreams.Known _known;
    private readonly StreamReading _reading;
    private readonly Dictionary<(string Subject, Type Kind), object> _used = [];
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
        return Thing(subject, IsStill, () => new CaseStream(subject, _reading.Stream(subject)));
    }

    /// <summary>What stands outside the ledger and changes only with a fact of this subject.</summary>
    public T Of<T>(string subject, Func<T> read)
        where T : class => Thing(subject, _ => false, read);

    public void Dispose()
    {
        _reading.Dispose();
        // A snapshot that ends before what is remembered has nothing to say to the next.
        if (Until < _known.Until || Until == 0 || (Until == _known.Until && !_isRicher && _touched is not null))
            return;
        var things = _touched is null ? _known.Things.Clear() : _known.Things;
        if (_touched is not null)
            things = things.RemoveRange(things.Keys.Where(key => _touched.Contains(key.Subject)));
        things = things.SetItems(_used);
        // What is still asked for comes back.
        if (things.Count > MostKept)
            things = things.Clear().SetItems(_used);
        _owner.Replace(_known, new KnownStreams.Known(Until, _hash, things));
    }

    // Where it is not known what happened since, some things can still be asked.
    private T Thing<T>(string subject, Func<T, bool> isStill, Func<T> read)
        where T : class
    {
        var key = (subject, typeof(T));
        if (_used.TryGetValue(key, out var used))
            return (T)used;
        if (_known.Things.TryGetValue(key, out var known)
            && (_touched is null ? isStill((T)known) : !_touched.Contains(subject)))
            _used[key] = known;
        else
            (_used[key], _isRicher) = (read(), true);
        return (T)_used[key];
    }

    // The hash at a stream's end is chained over all of it, in whatever ledger.
    private bool IsStill(CaseStream stream) => stream.Rows is [.., var last]
        && _reading.LastHash(stream.Subject).AsSpan().SequenceEqual(last.Hash);
}
