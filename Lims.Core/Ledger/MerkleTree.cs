using System.Numerics;
using System.Security.Cryptography;

namespace Lims.Core.Ledger;

/// <summary>The Merkle tree of RFC 6962, section 2.1, over the hashes of the ledger's rows.</summary>
/// <remarks>
/// Leaves count from 0, so the row with Seq 1 is leaf 0; the root of no leaves is SHA-256 of nothing.
/// </remarks>
public static class MerkleTree
{
    public const int HashLength = 32;

    /// <summary>Stands before an entry, so that no node can pass for a leaf.</summary>
    public const byte LeafPrefix = 0;

    private const byte NodePrefix = 1;

    public static byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        var input = new byte[1 + entry.Length];
        input[0] = LeafPrefix;
        entry.CopyTo(input.AsSpan(1));
        return SHA256.HashData(input);
    }

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * HashLength)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashLength)..]);
        return SHA256.HashData(input);
    }

    public static byte[] Root(IReadOnlyList<byte[]> leaves) => Root(leaves.Count, Of(leaves));

    public static byte[] Root(long size, MerkleNode node) => size == 0 ? SHA256.HashData([]) : Span(0, size, node);

    /// <summary>Leaves in memory as the nodes of level 0; there are no others.</summary>
    public static MerkleNode Of(IReadOnlyList<byte[]> leaves) => (level, position) => level == 0
        ? leaves[(int)position]
        : Span(position << (8 * level), (position + 1) << (8 * level), (_, leaf) => leaves[(int)leaf], isSplit: true);

    /// <summary>The audit path of a leaf, from the bottom up (RFC 6962, 2.1.1).</summary>
    public static IReadOnlyList<byte[]> InclusionProof(long index, long size, MerkleNode node) =>
        new MerkleProofs(size, node).Inclusion(index);

    public static IReadOnlyList<byte[]> InclusionProof(long index, IReadOnlyList<byte[]> leaves) =>
        InclusionProof(index, leaves.Count, Of(leaves));

    /// <summary>
    /// The proof that the tree of <paramref name="older"/> leaves begins the newer (RFC 6962, 2.1.2).
    /// </summary>
    public static IReadOnlyList<byte[]> ConsistencyProof(long older, long size, MerkleNode node)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, size);
        var proof = new List<byte[]>();
        long start = 0, end = size;
        while (older < end)
        {
            var middle = start + Split(end - start);
            proof.Add(older <= middle ? Span(middle, end, node) : Span(start, middle, node));
            (start, end) = older <= middle ? (start, middle) : (middle, end);
        }
        if (start > 0)
            proof.Add(Span(start, end, node));
        proof.Reverse();
        return proof;
    }

    /// <summary>Whether the path leads from this leaf to this root; a path too long or too short does not.</summary>
    public static bool VerifyInclusion(
        byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size)
            return false;
        var hash = leaf;
        var (place, last) = (index, size - 1);
        foreach (var step in proof)
        {
            if (last == 0 || step.Length != HashLength)
                return false;
            var isRight = (place & 1) == 1 || place == last;
            hash = isRight ? NodeHash(step, hash) : NodeHash(hash, step);
            while (isRight && (place & 1) == 0 && place != 0)
                (place, last) = (place >> 1, last >> 1);
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the newer tree goes on from the older (RFC 9162, 2.1.4.2, the same tree).</summary>
    public static bool VerifyConsistency(
        long older, byte[] olderRoot, long size, byte[] root, IReadOnlyList<byte[]> proof)
    {
        if (older < 1 || older > size || proof.Any(step => step.Length != HashLength))
            return false;
        if (older == size)
            return proof.Count == 0 && olderRoot.AsSpan().SequenceEqual(root);
        var steps = BitOperations.IsPow2(older) ? [olderRoot, .. proof] : proof;
        if (steps.Count == 0)
            return false;
        var skip = BitOperations.TrailingZeroCount(older);
        var (place, last) = ((older - 1) >> skip, (size - 1) >> skip);
        var (before, after) = (steps[0], steps[0]);
        foreach (var step in steps.Skip(1))
        {
            if (last == 0)
                return false;
            var isRight = (place & 1) == 1 || place == last;
            before = isRight ? NodeHash(step, before) : before;
            after = isRight ? NodeHash(step, after) : NodeHash(after, step);
            while (isRight && (place & 1) == 0 && place != 0)
                (place, last) = (place >> 1, last >> 1);
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && before.AsSpan().SequenceEqual(olderRoot) && after.AsSpan().SequenceEqual(root);
    }

    /// <summary>
    /// The root of the leaves from start up to end; full subtrees of a tile's size come from the node at once.
    /// </summary>
    internal static byte[] Span(long start, long end, MerkleNode node, bool isSplit = false)
    {
        if (IsNode(end - start, out var level) && (!isSplit || level == 0))
            return node(level, start >> (8 * level));
        var middle = start + Split(end - start);
        return NodeHash(Span(start, middle, node, isSplit), Span(middle, end, node, isSplit));
    }

    /// <summary>Whether so many leaves are one node, and of which level: 1, 256, 65,536, …</summary>
    internal static bool IsNode(long size, out int level)
    {
        var bits = BitOperations.Log2((ulong)size);
        level = bits / 8;
        return BitOperations.IsPow2(size) && bits % 8 == 0;
    }

    /// <summary>The largest power of two below the size.</summary>
    internal static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
