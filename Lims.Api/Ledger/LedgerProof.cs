namespace Lims.Api.Ledger;

/// <summary>That a row stands in the ledger: its hash leads over the path to the signed root.</summary>
/// <param name="Seq">The row; its leaf has index Seq − 1.</param>
/// <param name="Size">The rows that the checkpoint covers.</param>
/// <param name="Leaf">The row's hash, lower-case hex.</param>
/// <param name="Path">The audit path of RFC 6962, from the bottom up, lower-case hex.</param>
/// <param name="Checkpoint">The signed note.</param>
public sealed record LedgerProof(long Seq, long Size, string Leaf, IReadOnlyList<string> Path, string Checkpoint);
