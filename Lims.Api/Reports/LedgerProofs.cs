using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>What one checkpoint's tree says of rows: their paths, the rows above, and whether it holds them.</summary>
internal sealed class LedgerProofs(MerkleProofs proofs)
{
    /// <summary>The path of a row, from its sibling upwards.</summary>
    public IReadOnlyList<byte[]> Inclusion(long seq) => proofs.Inclusion(seq - 1);

    /// <summary>The hash of the row above, lower-case hex.</summary>
    public string Previous(long seq) =>
        seq == 1 ? LedgerEntry.NoPrevious : Convert.ToHexStringLower(proofs.Leaf(seq - 2));

    /// <summary>Whether the tree has this very row at its place.</summary>
    public bool Holds(LedgerRow row) =>
        row.Seq <= proofs.Size && proofs.Leaf(row.Seq - 1).AsSpan().SequenceEqual(row.Hash);
}
