using Dapper;

namespace Lims.Api.Ledger;

/// <summary>Nodes of the ledger's Merkle tree, from tiles where they are full and from rows where not.</summary>
/// <remarks>Keeps what it read: one instance serves many proofs over one snapshot.</remarks>
internal sealed class LedgerNodes(LedgerSession session)
{
    private readonly Dictionary<(int Level, long Group), byte[][]?> _groups = [];
    private readonly Dictionary<long, (long From, List<byte[]> Leaves)> _open = [];
    private readonly Dictionary<(int Level, long Position), byte[]> _roots = [];

    /// <summary>The root of the full subtree of 256^level rows at a position.</summary>
    public byte[] At(int level, long position)
    {
        if (Group(level, position / MerkleTile.Width) is { } group)
            return group[position % MerkleTile.Width];
        if (level == 0)
            return Leaf(position);
        // A group that fills no tile yet: its node is the root of a full group below, hashed when it is asked for.
        return _roots.TryGetValue((level, position), out var known)
            ? known
            : _roots[(level, position)] = Full(level - 1, position);
    }

    private const string TileSql = """
        SELECT Hashes FROM LedgerTile WHERE Level = @Level AND Position = @Position
        """;

    private const string LeavesSql = """
        SELECT Hash FROM Ledger WHERE Seq > @After AND Seq <= @Until ORDER BY Seq
        """;

    // Null for a group that fills no tile yet.
    private byte[][]? Group(int level, long group)
    {
        if (_groups.TryGetValue((level, group), out var known))
            return known;
        var tile = session.Connection.ExecuteScalar<byte[]>(
            TileSql, new { Level = (long)level, Position = group }, session.Transaction);
        return _groups[(level, group)] = tile?.Chunk(MerkleTree.HashLength).ToArray();
    }

    // Leaves are asked for from left to right: what stands left of the first is known to whoever asks.
    private byte[] Leaf(long position)
    {
        var group = position / MerkleTile.Width;
        if (!_open.TryGetValue(group, out var open) || position < open.From)
            _open[group] = open = (position, session.All<byte[]>(
                LeavesSql, new { After = position, Until = (group + 1) * MerkleTile.Width }));
        return open.Leaves[(int)(position - open.From)];
    }

    private byte[] Full(int level, long group) => MerkleTree.Root([.. Enumerable.Range(0, MerkleTile.Width)
        .Select(place => At(level, (group * MerkleTile.Width) + place))]);
}
