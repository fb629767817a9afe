namespace Lims.Core.FireAssay;

/// <summary>One cupel of a tray and what is known of it so far.</summary>
/// <param name="PlacedSeq">Where in the ledger the cell was given away: the order of replicates and proofs.</param>
/// <param name="ItemNo">The item whose portion stands here; null for a proof.</param>
/// <param name="Attempt">Which attempt the portion belongs to; 0 for a proof.</param>
/// <param name="PurityPerMille">Purity of the proof gold, ‰; null for a portion.</param>
/// <param name="MassMg">Portion, or fine gold of a proof, mg; null until weighed.</param>
/// <param name="CornetMg">Cornet, mg; null until weighed.</param>
/// <param name="Lost">The portion came to grief and no longer counts.</param>
public sealed record TrayCell(
    long PlacedSeq,
    string TrayNo,
    string Position,
    string ProofGroup,
    string? ItemNo,
    string? BlindNo,
    long Attempt,
    string? PurityPerMille,
    string? MassMg,
    string? CornetMg,
    bool Lost)
{
    public bool IsProof => ItemNo is null;
}
