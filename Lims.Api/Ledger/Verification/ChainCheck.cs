using System.Buffers.Text;
using System.Text;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Walks the ledger once: every hash, every place in its stream and command, and the tree above the rows.
/// </summary>
internal sealed class ChainCheck(VerificationReport report)
{
    private const string RowsSql = """
        SELECT l.Seq, l.AtUtc, l.Actor, l.Kind, l.Version, l.Subject, l.SubjectVersion, l.Command, l.Ordinal, l.Nonce,
            l.Body, l.Hash
        FROM Ledger l ORDER BY l.Seq
        """;

    private const string RepeatedCommandsSql = """
        SELECT l.Command, MAX(l.Seq) FROM Ledger l WHERE l.Ordinal = 0 GROUP BY l.Command HAVING COUNT(*) > 1
        ORDER BY MAX(l.Seq)
        """;

    private readonly EntryHasher _hasher = new();
    private readonly MerkleFrontier _frontier = new();
    private readonly Dictionary<long, string> _rootAt = [];
    private readonly RowAbove _above = new();
    private readonly Dictionary<string, long> _versionOf = new(StringComparer.Ordinal);

    /// <summary>How many rows there are; rows that are missing in between count as well.</summary>
    public long Head { get; private set; }

    /// <summary>The hash of the last row, which the next one would name as previous.</summary>
    public ReadOnlySpan<byte> HeadHash => _above.Hash;

    /// <summary>The root at a size asked for, or null where the ledger does not reach so far.</summary>
    public string? RootAt(long size) => _rootAt.GetValueOrDefault(size);

    /// <param name="sizes">At which sizes a checkpoint claims a root.</param>
    public void Run(Snapshot snapshot, IReadOnlySet<long> sizes)
    {
        using var tiles = new TileCheck(snapshot, report);
        using (var rows = snapshot.Rows(RowsSql))
            while (rows.Read())
                if (HasItsKinds(rows))
                    See(rows, tiles, sizes);
        tiles.End();
        using var repeated = snapshot.Rows(RepeatedCommandsSql);
        while (repeated.Read())
            report.Find("Ledger", Row(repeated.Integer(1)), "Command", $"the command stands there a second time");
    }

    private void See(RowCursor row, TileCheck tiles, IReadOnlySet<long> sizes)
    {
        var seq = row.Integer(LedgerColumn.Seq);
        if (seq != Head + 1)
            report.Find("Ledger", Row(Head + 1), "", $"the row is missing; the next one there is Seq={seq}");
        Head = seq;
        CheckHash(row, seq);
        CheckInstant(row, seq);
        CheckCommand(row, seq);
        CheckStream(row, seq);
        _above.Keep(row);
        tiles.See(_frontier.Append(row.Bytes(LedgerColumn.Hash).ToArray()));
        if (sizes.Contains(seq))
            _rootAt[seq] = Convert.ToHexStringLower(_frontier.Root());
    }

    private bool HasItsKinds(RowCursor row)
    {
        var wrong = LedgerColumn.All.Index().Where(column => row.Kind(column.Index) != column.Item.Kind).ToList();
        foreach (var (index, column) in wrong)
            report.Find("Ledger", $"Seq={row.Show(LedgerColumn.Seq)}", column.Name, $"it holds {row.Show(index)}");
        if (wrong.Count > 0)
            return false;
        var isHash = row.Bytes(LedgerColumn.Hash).Length == MerkleTree.HashLength;
        if (!isHash)
            report.Find("Ledger", $"Seq={row.Show(LedgerColumn.Seq)}", "Hash", $"it is no hash of 32 bytes");
        return isHash;
    }

    private void CheckHash(RowCursor row, long seq)
    {
        Span<byte> hash = stackalloc byte[MerkleTree.HashLength];
        _hasher.Hash(row, _above.Hash, hash);
        if (!hash.SequenceEqual(row.Bytes(LedgerColumn.Hash)))
            report.Find("Ledger", Row(seq), "Hash",
                $"it is not the hash of this row's columns and of the row above: one of them was changed");
    }

    private void CheckInstant(RowCursor row, long seq)
    {
        var at = row.Bytes(LedgerColumn.AtUtc);
        if (at.Length != 28 || !Utf8Parser.TryParse(at, out DateTimeOffset _, out var read, 'O') || read != at.Length
            || at[^1] != (byte)'Z')
            report.Find("Ledger", Row(seq), "AtUtc", $"it is no instant of the ledger");
        else if (at.SequenceCompareTo(_above.AtUtc) < 0)
            report.Find("Ledger", Row(seq), "AtUtc", $"it is before the row above");
    }

    // The facts of a command stand one below the other, numbered from 0, by one actor.
    private void CheckCommand(RowCursor row, long seq)
    {
        var ordinal = row.Integer(LedgerColumn.Ordinal);
        var goesOn = row.Bytes(LedgerColumn.Command).SequenceEqual(_above.Command);
        if (ordinal != (goesOn ? _above.Ordinal + 1 : 0))
            report.Find("Ledger", Row(seq), "Ordinal", $"it does not follow from the row above");
        else if (goesOn && !row.Bytes(LedgerColumn.Actor).SequenceEqual(_above.Actor))
            report.Find("Ledger", Row(seq), "Actor", $"the command has another one in the row above");
    }

    private void CheckStream(RowCursor row, long seq)
    {
        var utf8 = row.Bytes(LedgerColumn.Subject);
        Span<char> subject = utf8.Length <= 256 ? stackalloc char[utf8.Length] : new char[utf8.Length];
        subject = subject[..Encoding.UTF8.GetChars(utf8, subject)];
        var versions = _versionOf.GetAlternateLookup<ReadOnlySpan<char>>();
        var expected = versions.TryGetValue(subject, out var last) ? last + 1 : 1;
        var version = row.Integer(LedgerColumn.SubjectVersion);
        if (version != expected)
            report.Find("Ledger", Row(seq), "SubjectVersion", $"it is {version}, the stream goes on with {expected}");
        versions[subject] = version;
    }

    private static string Row(long seq) => string.Create(CultureInfo.InvariantCulture, $"Seq={seq}");
}
