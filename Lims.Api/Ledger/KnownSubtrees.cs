using System.Collections.Concurrent;

namespace Lims.Api.Ledger;

/// <summary>Roots of perfect subtrees, hashed once for all reports of this process.</summary>
/// <remarks>
/// No memory is truth: before each use the row at the end of what is remembered is read. Its hash is chained over
/// every row before it, so where it is the remembered one, all of them are; where it is another, all is forgotten.
/// For several threads.
/// </remarks>
internal sealed class KnownSubtrees
{
    // Some 100 bytes each; 256 rows have 511.
    private const int Most = 16_384;

    private Known _known = new(0, [], []);

    private sealed record Known(
        long Until, byte[] Hash, ConcurrentDictionary<(long Start, long End), byte[]> Roots);

    /// <summary>Proofs in the tree of the first <paramref name="size"/> rows of this snapshot.</summary>
    public MerkleProofs Proofs(LedgerSession session, long size)
    {
        MerkleNode node = new LedgerNodes(session).At;
        var known = Volatile.Read(ref _known);
        var standing = known;
        if (known.Until > 0)
        {
            if (LedgerReader.Hash(session, known.Until) is not { } hash)
                return new MerkleProofs(size, node);
            if (!hash.AsSpan().SequenceEqual(known.Hash))
                standing = new Known(0, [], []);
        }
        if (standing.Roots.Count > Most)
            standing = standing with { Roots = [] };
        if (size > standing.Until)
            standing = standing with { Until = size, Hash = LedgerReader.Hash(session, size)! };
        // Whoever changed it meanwhile read another end: what is remembered must never reach beyond its own.
        return ReferenceEquals(standing, known)
            || ReferenceEquals(Interlocked.CompareExchange(ref _known, standing, known), known)
                ? new MerkleProofs(size, node, standing.Roots, standing.Until)
                : new MerkleProofs(size, node);
    }
}
