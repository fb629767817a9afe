namespace Lims.Core.Ledger;

/// <summary>The audit paths of many leaves of one tree (RFC 6962, 2.1.1): a subtree is hashed once for all.</summary>
/// <remarks>
/// Neighbours share nearly all of their paths: a report's proofs one by one would hash the same groups again for
/// every fact. Not for several threads.
/// </remarks>
public sealed class MerkleProofs(long size, MerkleNode node)
{
    private readonly Dictionary<(long Start, long End), byte[]> _roots = [];

    /// <summary>The audit path of a leaf, from the bottom up.</summary>
    /// <param name="index">Its place, from 0 to below the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public IReadOnlyList<byte[]> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        for (long start = 0, end = size; end - start > 1;)
        {
            var middle = start + MerkleTree.Split(end - start);
            path.Add(index < middle ? Root(middle, end) : Root(start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }
        path.Reverse();
        return path;
    }

    // The leaves from start up to end; what a node gives is remembered by whoever gives it.
    private byte[] Root(long start, long end)
    {
        if (MerkleTree.IsNode(end - start, out var level))
            return node(level, start >> (8 * level));
        if (_roots.TryGetValue((start, end), out var known))
            return known;
        var middle = start + MerkleTree.Split(end - start);
        return _roots[(start, end)] = MerkleTree.NodeHash(Root(start, middle), Root(middle, end));
    }
}
