using System.Numerics;

namespace Lims.Core.Ledger;

/// <summary>The audit paths of many leaves of one tree (RFC 6962, 2.1.1): a subtree is hashed once for all.</summary>
/// <remarks>
/// Neighbours share nearly all of their paths: a report's proofs one by one would hash the same groups again for
/// every fact. Not for several threads; what is remembered beyond it may be shared by them.
/// </remarks>
public sealed class MerkleProofs
{
    private readonly Dictionary<(long Start, long End), byte[]> _roots = [];
    private readonly MerkleNode _node;
    private readonly IDictionary<(long Start, long End), byte[]> _remembered;
    private readonly long _until;

    public MerkleProofs(long size, MerkleNode node)
        : this(size, node, new Dictionary<(long Start, long End), byte[]>(), 0)
    {
    }

    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="node">Gives leaves, and roots of full groups.</param>
    /// <param name="remembered">
    /// Roots of perfect subtrees, taken from here and added here: they stay the same however the tree grows.
    /// </param>
    /// <param name="until">Only subtrees that end here or before are remembered.</param>
    public MerkleProofs(
        long size, MerkleNode node, IDictionary<(long Start, long End), byte[]> remembered, long until) =>
        (Size, _node, _remembered, _until) = (size, node, remembered, until);

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; }

    /// <summary>The audit path of a leaf, from the bottom up.</summary>
    /// <param name="index">Its place, from 0 to below the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public IReadOnlyList<byte[]> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<byte[]>();
        for (long start = 0, end = Size; end - start > 1;)
        {
            var middle = start + MerkleTree.Split(end - start);
            path.Add(index < middle ? Root(middle, end) : Root(start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }
        path.Reverse();
        return path;
    }

    /// <summary>The hash of one leaf.</summary>
    public byte[] Leaf(long index) => Root(index, index + 1);

    /// <summary>The root over all leaves, which every path leads to.</summary>
    public byte[] Root() => Size == 0 ? MerkleTree.Root(0, _node) : Root(0, Size);

    // The leaves from start up to end.
    private byte[] Root(long start, long end)
    {
        var roots = end <= _until && BitOperations.IsPow2(end - start) ? _remembered : _roots;
        if (roots.TryGetValue((start, end), out var known))
            return known;
        if (MerkleTree.IsNode(end - start, out var level))
            return roots[(start, end)] = _node(level, start >> (8 * level));
        var middle = start + MerkleTree.Split(end - start);
        return roots[(start, end)] = MerkleTree.NodeHash(Root(start, middle), Root(middle, end));
    }
}
