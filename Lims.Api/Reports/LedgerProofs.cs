using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>What one checkpoint's tree says of rows: their paths, the rows above, and whether it holds them.</summary>
internal sealed class LedgerProofs(MerkleProofs proofs)
{
    /// <summary>The path of a row, from its sibling upwards, as an evidence writes it.</summary>
    /// <param name="isShared">Whether other reports rest on the row too.</param>
    public (byte[] Inside, byte[] Outside) Inclusion(long seq, bool isShared) =>
        proofs.InclusionText(seq - 1, isShared);

    /// <summary>The hash of the row above, lower-case hex.</summary>
    public string Previous(long seq) =>
        seq == 1 ? LedgerEntry.NoPrevious : Convert.ToHexStringLower(proofs.Leaf(seq - 2));

    /// <summary>Whether the tree has this very row at its place.</summary>
    public bool Holds(LedgerRow row) =>
        row.Seq <= proofs.Size && proofs.Leaf(row.Seq - 1).AsSpan().SequenceEqual(row.Hash);
}
