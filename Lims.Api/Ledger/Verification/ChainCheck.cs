using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Walks the ledger once: every hash, every place in its stream and command, and the tree above the rows.
/// </summary>
/// <param name="mayBeBroken">
/// Whether the file was found amiss. Where it was not, its own checks hold that every cell is of its column's kind and
/// that no command stands there twice.
/// </param>
internal sealed class ChainCheck(VerificationReport report, bool mayBeBroken)
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

    private EntryBatch _filling = new();
    private EntryBatch _hashing = new();
    private Task _running = Task.CompletedTask;
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
        var foreign = mayBeBroken ? ForeignCells.Find(snapshot, report) : [];
        using (var rows = snapshot.Rows(RowsSql))
            while (rows.Read())
                if (foreign.Count == 0 || !foreign.Contains(rows.Integer(LedgerColumn.Seq)))
                    See(new LedgerCells(rows), tiles, sizes);
        Turn(tiles, sizes);
        Take(tiles);
        tiles.End();
        if (!mayBeBroken)
            return;
        using var repeated = snapshot.Rows(RepeatedCommandsSql);
        while (repeated.Read())
            report.Find("Ledger", Row(repeated.Integer(1)), "Command", $"the command stands there a second time");
    }

    private void See(in LedgerCells row, TileCheck tiles, IReadOnlySet<long> sizes)
    {
        if (row.Seq != Head + 1)
            report.Find("Ledger", Row(Head + 1), "", $"the row is missing; the next one there is {Row(row.Seq)}");
        Head = row.Seq;
        if (row.Hash.Length != MerkleTree.HashLength)
        {
            report.Find("Ledger", Row(row.Seq), "Hash", $"it is no hash of {MerkleTree.HashLength} bytes");
            return;
        }
        CheckInstant(row);
        CheckCommand(row);
        CheckStream(row);
        _filling.Add(row, _above.Hash);
        _above.Keep(row);
        if (_filling.IsFull)
            Turn(tiles, sizes);
    }

    // Of two batches one is filled here while the other is hashed elsewhere; what that one found is said here.
    private void Turn(TileCheck tiles, IReadOnlySet<long> sizes)
    {
        Take(tiles);
        (_filling, _hashing) = (_hashing, _filling);
        var batch = _hashing;
        _running = Task.Run(() => batch.Hash(_frontier, sizes));
    }

    private void Take(TileCheck tiles)
    {
        _running.GetAwaiter().GetResult();
        foreach (var seq in _hashing.Wrong)
            report.Find("Ledger", Row(seq), "Hash",
                $"it is not the hash of this row's columns and of the row above: one of them was changed");
        tiles.See(_hashing.Tiles);
        foreach (var (size, root) in _hashing.Roots)
            _rootAt[size] = root;
        _hashing.Clear();
    }

    private void CheckInstant(in LedgerCells row)
    {
        var at = row.AtUtc;
        if (at.Length != 28 || !Utf8Parser.TryParse(at, out DateTimeOffset _, out var read, 'O') || read != at.Length
            || at[^1] != (byte)'Z')
            report.Find("Ledger", Row(row.Seq), "AtUtc", $"it is no instant of the ledger");
        else if (at.SequenceCompareTo(_above.AtUtc) < 0)
            report.Find("Ledger", Row(row.Seq), "AtUtc", $"it is before the row above");
    }

    // The facts of a command stand one below the other, numbered from 0, by one actor.
    private void CheckCommand(in LedgerCells row)
    {
        var goesOn = row.Command.SequenceEqual(_above.Command);
        if (row.Ordinal != (goesOn ? After(_above.Ordinal) : 0))
            report.Find("Ledger", Row(row.Seq), "Ordinal", $"it does not follow from the row above");
        else if (goesOn && !row.Actor.SequenceEqual(_above.Actor))
            report.Find("Ledger", Row(row.Seq), "Actor", $"the command has another one in the row above");
    }

    private void CheckStream(in LedgerCells row)
    {
        var utf8 = row.Subject;
        Span<char> subject = utf8.Length <= 256 ? stackalloc char[utf8.Length] : new char[utf8.Length];
        subject = subject[..Encoding.UTF8.GetChars(utf8, subject)];
        ref var version = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _versionOf.GetAlternateLookup<ReadOnlySpan<char>>(), subject, out _);
        var (found, expected) = (row.SubjectVersion, After(version));
        if (found != expected)
            report.Find("Ledger", Row(row.Seq), "SubjectVersion", $"it is {found}, the stream goes on with {expected}");
        version = found;
    }

    // A row that was tampered with holds any number; behind the greatest there is none, and no row claims the least.
    private static long After(long number) => unchecked(number + 1);

    private static string Row(long seq) => string.Create(CultureInfo.InvariantCulture, $"Seq={seq}");
}
