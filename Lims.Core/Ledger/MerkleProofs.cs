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
    private readonly List<(long Start, long End, byte[] Root)> _lastPath = [];
    private readonly Dictionary<int, byte[]> _outside = [];
    private readonly MerkleNode _node;
    private readonly MerkleMemory _memory;
    private readonly long _until;

    public MerkleProofs(long size, MerkleNode node)
        : this(size, node, MerkleMemory.None, 0)
    {
    }

    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="node">Gives leaves, and roots of full groups.</param>
    /// <param name="memory">Of this tree when it was smaller or larger; what is new is added to it.</param>
    /// <param name="until">Only subtrees that end here or before are remembered.</param>
    public MerkleProofs(long size, MerkleNode node, MerkleMemory memory, long until) =>
        (Size, _node, _memory, _until) = (size, node, memory, until);

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; }

    /// <summary>The audit path of a leaf, from the bottom up.</summary>
    /// <param name="index">Its place, from 0 to below the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public IReadOnlyList<byte[]> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var depth = 0;
        for (long start = 0, end = Size; end - start > 1; depth++)
        {
            var middle = start + MerkleTree.Split(end - start);
            var (siblingStart, siblingEnd) = index < middle ? (middle, end) : (start, middle);
            KeepAt(depth, siblingStart, siblingEnd);
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }
        var path = new byte[depth][];
        for (var at = 0; at < depth; at++)
            path[depth - 1 - at] = _lastPath[at].Root;
        return path;
    }

    /// <summary>
    /// The audit path of a leaf as the inside of a JSON array, in two parts; where neither is empty, a comma stands
    /// between them.
    /// </summary>
    /// <param name="isRemembered">Whether the path is likely to be asked for again.</param>
    /// <returns>
    /// What lies inside the leaf's perfect subtree, and from its root to the tree's: the latter is the same for all
    /// leaves of one perfect subtree. RFC 6962 (2.1) makes the tree of one for each 1 in its size's binary digits; the
    /// leaf's is that of the first digit in which its place differs from the size.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public (byte[] Inside, byte[] Outside) InclusionText(long index, bool isRemembered)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var height = BitOperations.Log2((ulong)(index ^ Size));
        var isWithin = ((index >> height) + 1) << height <= _until;
        IReadOnlyList<byte[]>? path = null;
        if (!isWithin || !_memory.Paths.TryGetValue(index, out var inside) || inside.Height != height)
        {
            path = Inclusion(index);
            inside = (height, AuditPathText.Of(path, 0, height));
            if (isWithin && isRemembered)
                _memory.Paths[index] = inside;
        }
        if (!_outside.TryGetValue(height, out var outside))
        {
            path ??= Inclusion(index);
            _outside[height] = outside = AuditPathText.Of(path, height, path.Count);
        }
        return (inside.Text, outside);
    }

    // The path from the root downwards: what the leaf before had in common is not looked up again.
    private void KeepAt(int depth, long start, long end)
    {
        if (depth < _lastPath.Count)
        {
            var (knownStart, knownEnd, _) = _lastPath[depth];
            if (knownStart != start || knownEnd != end)
                _lastPath[depth] = (start, end, Root(start, end));
        }
        else
            _lastPath.Add((start, end, Root(start, end)));
    }

    /// <summary>The hash of one leaf.</summary>
    public byte[] Leaf(long index) => Root(index, index + 1);

    /// <summary>The root over all leaves, which every path leads to.</summary>
    public byte[] Root() => Size == 0 ? MerkleTree.Root(0, _node) : Root(0, Size);

    // The leaves from start up to end.
    private byte[] Root(long start, long end)
    {
        IDictionary<(long Start, long End), byte[]> roots =
            end <= _until && BitOperations.IsPow2(end - start) ? _memory.Roots : _roots;
        if (roots.TryGetValue((start, end), out var known))
            return known;
        if (MerkleTree.IsNode(end - start, out var level))
            return roots[(start, end)] = _node(level, start >> (8 * level));
        var middle = start + MerkleTree.Split(end - start);
        return roots[(start, end)] = MerkleTree.NodeHash(Root(start, middle), Root(middle, end));
    }
}
