using System.Collections.Concurrent;

namespace Lims.Api.Ledger;

/// <summary>The facts read last, by the whole text they were read from: the same text is the same fact.</summary>
/// <remarks>
/// The rows are read from the database every time; only taking the text apart is spared. So nothing here can be
/// stale. Small: a report's own facts until its paper is made, and those that every report rests on. For several
/// threads.
/// </remarks>
internal sealed class KnownFacts
{
    // Some 300 facts stand behind three reports; a text has seldom more than 500 characters.
    private const int Most = 256;

    private ConcurrentDictionary<(string Kind, long Version, string Body), IFact> _young = [];
    private ConcurrentDictionary<(string Kind, long Version, string Body), IFact> _old = [];
    private int _added;

    /// <exception cref="System.Text.Json.JsonException">The body is not what its kind is made of.</exception>
    public AppendedFact Read(LedgerRow row) => new(row.Seq, row.AtUtc, row.Actor, row.SubjectVersion, Fact(row));

    private IFact Fact(LedgerRow row)
    {
        var key = (row.Kind, row.Version, row.Body);
        if (_young.TryGetValue(key, out var fact))
            return fact;
        if (!_old.TryGetValue(key, out fact))
            fact = FactBody.Read(row.Kind, row.Version, row.Body);
        _young[key] = fact;
        // What is asked for again moves on with the young; what is not, goes with the old.
        if (Interlocked.Increment(ref _added) % Most == 0)
            (_old, _young) = (_young, []);
        return fact;
    }
}
