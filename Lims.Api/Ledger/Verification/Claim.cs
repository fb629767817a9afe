namespace Lims.Api.Ledger.Verification;

/// <summary>
/// A checkpoint that somebody holds against this ledger: its own row, the file beside it, or one kept away.
/// </summary>
/// <param name="Part">Where it stands, as findings name it.</param>
/// <param name="Row">Which one there.</param>
/// <param name="Column">The cell that holds it, or empty.</param>
internal sealed record Claim(string Part, string Row, string Column, SignedCheckpoint Signed)
{
    public long Size => Signed.Checkpoint.Size;
}
