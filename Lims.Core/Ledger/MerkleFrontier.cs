namespace Lims.Core.Ledger;

/// <summary>What a growing tree has to remember: the hashes of each level that fill no tile yet.</summary>
/// <remarks>At most 255 hashes a level; two levels hold 65,535 leaves, four hold four thousand million.</remarks>
public sealed class MerkleFrontier
{
    private readonly List<List<byte[]>> _open = [];

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Takes the next leaf and gives the tiles that it filled, lowest level first.</summary>
    public IReadOnlyList<MerkleTile> Append(byte[] leaf)
    {
        Size++;
        List<MerkleTile>? filled = null;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (level == _open.Count)
                _open.Add([]);
            var open = _open[level];
            open.Add(hash);
            if (open.Count < MerkleTile.Width)
                return filled ?? (IReadOnlyList<MerkleTile>)[];
            var position = (Size >> (8 * (level + 1))) - 1;
            (filled ??= []).Add(new MerkleTile(level, position, [.. open.SelectMany(each => each)]));
            hash = MerkleTree.Root(open);
            open.Clear();
        }
    }

    public byte[] Root() => MerkleTree.Root(Size, At);

    /// <summary>The frontier of a tree that stands elsewhere; asks for its open hashes only.</summary>
    public static MerkleFrontier Load(long size, MerkleNode node)
    {
        var frontier = new MerkleFrontier { Size = size };
        for (var level = 0; size >> (8 * level) > 0; level++)
        {
            var count = size >> (8 * level);
            var open = new List<byte[]>();
            for (var position = count & ~0xFFL; position < count; position++)
                open.Add(node(level, position));
            frontier._open.Add(open);
        }
        return frontier;
    }

    // The root of a whole tree needs open hashes only, and what they make up.
    private byte[] At(int level, long position)
    {
        var open = _open[level];
        var first = (Size >> (8 * level)) & ~0xFFL;
        return open[(int)(position - first)];
    }
}
