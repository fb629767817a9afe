using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>The proofs of one report as hex: neighbours share most of their nodes, so each is written once.</summary>
internal sealed class ProofTexts(MerkleProofs proofs)
{
    // By reference: the proofs give one node as one array.
    private readonly Dictionary<byte[], string> _hex = new(ReferenceEqualityComparer.Instance);

    /// <summary>The path of a row, from its sibling upwards.</summary>
    public IReadOnlyList<string> Inclusion(long seq)
    {
        var path = proofs.Inclusion(seq - 1);
        var texts = new string[path.Count];
        for (var step = 0; step < texts.Length; step++)
            texts[step] = Hex(path[step]);
        return texts;
    }

    /// <summary>The hash of the row above.</summary>
    public string Previous(long seq) => seq == 1 ? LedgerEntry.NoPrevious : Hex(proofs.Leaf(seq - 2));

    /// <summary>Whether the tree has this very row at its place.</summary>
    public bool Holds(LedgerRow row) =>
        row.Seq <= proofs.Size && proofs.Leaf(row.Seq - 1).AsSpan().SequenceEqual(row.Hash);

    private string Hex(byte[] node) =>
        _hex.TryGetValue(node, out var known) ? known : _hex[node] = Convert.ToHexStringLower(node);
}
