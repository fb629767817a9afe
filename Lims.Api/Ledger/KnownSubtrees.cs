namespace Lims.Api.Ledger;

/// <summary>Roots of perfect subtrees and paths in them, hashed once for all reports of this process.</summary>
/// <remarks>
/// No memory is truth: before each use the row at the end of what is remembered is read. Its hash is chained over
/// every row before it, so where it is the remembered one, all of them are; where it is another, all is forgotten.
/// For several threads.
/// </remarks>
internal sealed class KnownSubtrees
{
    // 256 rows have 511.
    private const int Most = 16_384;

    private Known _known = new(0, [], new MerkleMemory());

    private sealed record Known(long Until, byte[] Hash, MerkleMemory Memory);

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
                standing = new Known(0, [], new MerkleMemory());
        }
        if (standing.Memory.Count > Most)
            standing = standing with { Memory = new MerkleMemory() };
        if (size > standing.Until)
            standing = standing with { Until = size, Hash = LedgerReader.Hash(session, size)! };
        if (ReferenceEquals(standing, known)
            || ReferenceEquals(Interlocked.CompareExchange(ref _known, standing, known), known)
            || standing.Memory != known.Memory)
            return new MerkleProofs(size, node, standing.Memory, standing.Until);
        // Whoever changed it meanwhile read another end: what both remember must not reach beyond the one they share.
        return new MerkleProofs(size, node, known.Memory, known.Until);
    }
}
