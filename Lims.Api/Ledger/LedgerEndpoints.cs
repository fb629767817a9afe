namespace Lims.Api.Ledger;

/// <summary>What anybody may ask of the ledger without signing in: hashes, never bodies.</summary>
public static class LedgerEndpoints
{
    /// <summary>Maps <c>/ledger/checkpoint</c> and <c>/ledger/proof/{seq}</c>.</summary>
    public static void MapLedger(this WebApplication app)
    {
        app.MapGet("/ledger/checkpoint", (LedgerDatabase database) =>
            database.Read(LedgerReader.NewestCheckpoint) is { } signed
                ? Results.Text(signed.Note, "text/plain; charset=utf-8")
                : Results.NotFound());
        app.MapGet("/ledger/proof/{seq:long}", (long seq, LedgerDatabase database) =>
            database.Read(session => Proof(session, seq)) is { } proof ? Results.Json(proof) : Results.NotFound());
    }

    private static LedgerProof? Proof(LedgerSession session, long seq)
    {
        var signed = LedgerReader.NewestCheckpoint(session);
        if (signed is null || seq < 1 || seq > signed.Checkpoint.Size)
            return null;
        var size = signed.Checkpoint.Size;
        return new LedgerProof(
            seq, size, Convert.ToHexStringLower(LedgerReader.Range(session, seq, seq).Single().Hash),
            [.. LedgerReader.InclusionProof(session, seq, size).Select(Convert.ToHexStringLower)], signed.Note);
    }
}
