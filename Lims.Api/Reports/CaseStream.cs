using Lims.Api.Ledger;
using Lims.Core.Instruments;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>
/// One stream that a report rests on, whole: its rows, the facts that they hold, and how an evidence writes them.
/// </summary>
/// <remarks>Each is written when it is first asked for. For several threads.</remarks>
internal sealed class CaseStream(string subject, List<LedgerRow> rows)
{
    // Arrays, not memories: only a reference is written whole while another thread reads it.
    private readonly byte[]?[] _entries = new byte[rows.Count][];
    private readonly byte[]?[] _readings = new byte[rows.Count][];

    private IReadOnlyList<string>? _leadsTo;

    public string Subject => subject;

    public List<LedgerRow> Rows => rows;

    /// <summary>Whether other reports rest on it too: only its items and their reception are a report's own.</summary>
    public bool IsShared { get; } = IsSharedByReports(subject);

    public IReadOnlyList<AppendedFact> Facts { get; } = rows.ConvertAll(row => row.ToAppended());

    public static bool IsSharedByReports(string subject) =>
        !subject.StartsWith("item:", StringComparison.Ordinal)
        && !subject.StartsWith("order:", StringComparison.Ordinal)
        && !subject.StartsWith("report:", StringComparison.Ordinal);

    /// <summary>The streams that its facts lead to, each once.</summary>
    public IReadOnlyList<string> LeadsTo => _leadsTo ??= [.. Facts.SelectMany(EvidenceStreams.LeadsTo).Distinct()];

    /// <summary>Whether it is still all of the stream: the hash at its end is chained over every row before.</summary>
    public bool IsWhole(StreamReading reading) =>
        rows is [.., var last] && reading.LastHash(subject).AsSpan().SequenceEqual(last.Hash);

    /// <summary>The stream as the evidence holds it.</summary>
    /// <param name="proofs">Of a tree that holds the rows: a hash names its row and the one above it.</param>
    public StreamParts Parts(LedgerProofs proofs)
    {
        var facts = new (byte[] Entry, byte[] Inside, byte[] Outside)[rows.Count];
        for (var at = 0; at < facts.Length; at++)
        {
            var (inside, outside) = proofs.Inclusion(rows[at].Seq, IsShared);
            facts[at] = (Entry(at, proofs), inside, outside);
        }
        return new StreamParts(subject, facts);
    }

    /// <summary>The balances' bytes that the facts name, and where; each written as the evidence holds it.</summary>
    public IEnumerable<(long Seq, string Sha256, byte[] Written)> Readings(StreamReading reading)
    {
        for (var at = 0; at < rows.Count; at++)
            if (Facts[at].Fact is BalanceBytesKept kept)
                yield return (rows[at].Seq, kept.CaptureSha256, Reading(at, reading, kept.CaptureSha256));
    }

    private byte[] Entry(int at, LedgerProofs proofs) =>
        _entries[at] ??= Evidence.Utf8Of(rows[at].ToEntry(proofs.Previous(rows[at].Seq)));

    private byte[] Reading(int at, StreamReading reading, string sha256) =>
        _readings[at] ??= Evidence.Utf8Of(new EvidenceReading(sha256, Convert.ToHexStringLower(
            reading.Bytes(sha256)
            ?? throw new InvalidOperationException($"The bytes {sha256} of a balance are not kept."))));
}
