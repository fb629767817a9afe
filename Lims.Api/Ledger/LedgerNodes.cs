using Dapper;

namespace Lims.Api.Ledger;

/// <summary>Nodes of the ledger's Merkle tree, from tiles where they are full and from rows where not.</summary>
/// <remarks>Keeps what it read: one instance serves many proofs over one snapshot.</remarks>
internal sealed class LedgerNodes(LedgerSession session)
{
    private readonly Dictionary<(int Level, long Group), byte[][]> _groups = [];

    /// <summary>The root of the full subtree of 256^level rows at a position.</summary>
    public byte[] At(int level, long position) =>
        Group(level, position / MerkleTile.Width)[position % MerkleTile.Width];

    private const string TileSql = """
        SELECT Hashes FROM LedgerTile WHERE Level = @Level AND Position = @Position
        """;

    private const string LeavesSql = """
        SELECT Hash FROM Ledger WHERE Seq > @After AND Seq <= @Until ORDER BY Seq
        """;

    private const string SizeSql = "SELECT MAX(Seq) FROM Ledger";

    private byte[][] Group(int level, long group)
    {
        if (_groups.TryGetValue((level, group), out var known))
            return known;
        var tile = session.Connection.ExecuteScalar<byte[]>(
            TileSql, new { Level = (long)level, Position = group }, session.Transaction);
        return _groups[(level, group)] = tile is not null
            ? tile.Chunk(MerkleTree.HashLength).ToArray()
            : level == 0 ? Leaves(group) : Roots(level, group);
    }

    private byte[][] Leaves(long group)
    {
        var after = group * MerkleTile.Width;
        return [.. session.All<byte[]>(LeavesSql, new { After = after, Until = after + MerkleTile.Width })];
    }

    // A group that fills no tile yet: each of its nodes is the root of a full group below.
    private byte[][] Roots(int level, long group)
    {
        var first = group * MerkleTile.Width;
        var count = (session.Number(SizeSql) >> (8 * level)) - first;
        return [.. Enumerable.Range(0, (int)count)
            .Select(place => MerkleTree.Root(Group(level - 1, first + place)))];
    }
}
