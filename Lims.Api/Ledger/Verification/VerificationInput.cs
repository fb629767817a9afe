namespace Lims.Api.Ledger.Verification;

/// <summary>What a verification is given besides the database.</summary>
/// <param name="CheckpointsFile">The text of <c>ayarevi.checkpoints</c>, or null where there is none.</param>
/// <param name="ForeignCheckpoint">A checkpoint that somebody else kept, or null.</param>
/// <param name="Fingerprint">The key that the asking person knows to be the house's, lower-case hex, or null.</param>
public sealed record VerificationInput(
    string? CheckpointsFile = null, string? ForeignCheckpoint = null, string? Fingerprint = null);
