using System.Collections.Immutable;
using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>
/// The streams that many reports rest on, read and taken apart once: trays, people, instruments, the house.
/// </summary>
/// <remarks>
/// No memory is truth: it is of the ledger up to one row. Before each use that row's hash is read, which is chained
/// over every row before it, and to what anything was appended since (<see cref="StreamsInSession"/>). What one report
/// alone rests on, its items and their reception, is not kept. For several threads.
/// </remarks>
internal sealed class KnownStreams
{
    private Known _known = new(0, [], ImmutableDictionary<string, CaseStream>.Empty);

    /// <summary>What of it this snapshot may use, and a place for what is read anew.</summary>
    public StreamsInSession In(LedgerSession session) => new(session, this, Volatile.Read(ref _known));

    /// <summary>Goes on with what a session knew at its end, unless another one came before it.</summary>
    internal void Replace(Known known, Known by) => Interlocked.CompareExchange(ref _known, by, known);

    /// <param name="Until">The row up to which it is true; 0 for none.</param>
    /// <param name="Hash">Of that row.</param>
    /// <param name="Streams">By their subjects.</param>
    internal sealed record Known(long Until, byte[] Hash, ImmutableDictionary<string, CaseStream> Streams);
}
