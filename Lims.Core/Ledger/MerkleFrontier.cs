namespace Lims.Core.Ledger;

/// <summary>
/// What a growing tree has to remember: the hashes of each level that fill no tile yet, and the roots of the perfect
/// subtrees that it is made of.
/// </summary>
/// <remarks>
/// At most 255 hashes a level; two levels hold 65,535 leaves, four hold four thousand million. A leaf costs one hash
/// on the average, and so does a root for each perfect subtree (RFC 6962, 2.1: one for each 1 in the size's digits).
/// </remarks>
public sealed class MerkleFrontier
{
    private const int TileHeight = 8;

    private readonly List<List<byte[]>> _open = [];

    // Of the perfect subtrees, from left to right: each is smaller than the one below it in the stack.
    private readonly Stack<byte[]> _peaks = [];

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Takes the next leaf and gives the tiles that it filled, lowest level first.</summary>
    public IReadOnlyList<MerkleTile> Append(byte[] leaf)
    {
        Size++;
        List<MerkleTile>? filled = null;
        Open(0).Add(leaf);
        var hash = leaf;
        for (var height = 1; (Size & ((1L << height) - 1)) == 0; height++)
        {
            hash = MerkleTree.NodeHash(_peaks.Pop(), hash);
            if (height % TileHeight != 0)
                continue;
            var level = height / TileHeight - 1;
            (filled ??= []).Add(new MerkleTile(
                level, (Size >> height) - 1, [.. Open(level).SelectMany(each => each)]));
            Open(level).Clear();
            Open(level + 1).Add(hash);
        }
        _peaks.Push(hash);
        return filled ?? (IReadOnlyList<MerkleTile>)[];
    }

    public byte[] Root()
    {
        if (Size == 0)
            return MerkleTree.Root([]);
        byte[]? root = null;
        foreach (var peak in _peaks)
            root = root is null ? peak : MerkleTree.NodeHash(peak, root);
        return root!;
    }

    /// <summary>The frontier of a tree that stands elsewhere; asks for its open hashes only.</summary>
    public static MerkleFrontier Load(long size, MerkleNode node)
    {
        var frontier = new MerkleFrontier { Size = size };
        for (var level = 0; size >> (TileHeight * level) > 0; level++)
        {
            var count = size >> (TileHeight * level);
            for (var position = count & ~0xFFL; position < count; position++)
                frontier.Open(level).Add(node(level, position));
        }
        long start = 0;
        for (var length = 1L << 62; length > 0; length >>= 1)
            if ((size & length) != 0)
            {
                frontier._peaks.Push(MerkleTree.Span(start, start + length, node));
                start += length;
            }
        return frontier;
    }

    private List<byte[]> Open(int level)
    {
        while (_open.Count <= level)
            _open.Add([]);
        return _open[level];
    }
}
