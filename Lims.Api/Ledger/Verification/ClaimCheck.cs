namespace Lims.Api.Ledger.Verification;

/// <summary>Holds every checkpoint against the rows: their number, their root, the key that signed.</summary>
/// <remarks>
/// The root at each size is computed from the rows themselves, so two checkpoints that both hold are consistent. A key
/// signs from the row on that registers it. Which key to trust is not in the ledger: <c>--key</c> names it, and the
/// keys registered in rows that a trusted key has signed are trusted from there on.
/// </remarks>
internal sealed class ClaimCheck(
    IReadOnlyList<Claim> claims, ChainCheck chain, IReadOnlyList<RegisteredKey> keys, VerificationReport report)
{
    /// <param name="fingerprint">The key that the asking person knows to be the house's, or null.</param>
    public void Run(string? fingerprint)
    {
        var sound = claims.Where(IsSound).ToList();
        var signed = sound.Where(claim => claim.Part == "Checkpoint").OrderBy(claim => claim.Size).ToList();
        if (signed.Count == 0)
            report.Say($"notice: no row is signed yet");
        else
            report.Say($"signed: up to Seq={signed[^1].Size}, key {KeyOf(signed[^1])!.Fingerprint}, {
                (fingerprint is null ? "key not compared" : "key compared")}");
        var until = signed.Count == 0 ? 0 : signed[^1].Size;
        if (until < chain.Head)
            report.Say($"notice: Seq={until + 1} to Seq={chain.Head} are chained, not yet signed");
        if (fingerprint is not null)
            CheckTrust(fingerprint, signed);
    }

    private bool IsSound(Claim claim)
    {
        var checkpoint = claim.Signed.Checkpoint;
        if (claims[0].Signed.Checkpoint.Origin != checkpoint.Origin)
            Find(claim, $"it is of {checkpoint.Origin}, the others are of {claims[0].Signed.Checkpoint.Origin}");
        else if (KeyOf(claim) is null)
            Find(claim, $"no key that the ledger names up to there has signed it");
        else if (claim.Size > chain.Head)
            Find(claim, $"it covers {claim.Size} rows: Ledger Seq={chain.Head + 1} to Seq={claim.Size} are missing");
        else if (chain.RootAt(claim.Size) != checkpoint.Root)
            Find(claim, $"the root of the rows is another: one of Ledger Seq={LastSound(claim) + 1} to Seq={
                claim.Size} is not as it was signed");
        else
            return true;
        return false;
    }

    private void CheckTrust(string fingerprint, List<Claim> signed)
    {
        var trusted = new HashSet<string>([fingerprint], StringComparer.Ordinal);
        var until = 0L;
        foreach (var claim in signed.Where(claim => trusted.Contains(KeyOf(claim)!.Fingerprint)))
        {
            until = claim.Size;
            trusted.UnionWith(keys.Where(key => key.Seq <= until).Select(key => key.Fingerprint));
        }
        if (signed.Count == 0 || until < signed[^1].Size)
            report.Find("key", "", "",
                $"the rows up to Seq={signed.LastOrDefault()?.Size ?? 0} are not signed by {fingerprint}");
    }

    private long LastSound(Claim claim) => claims
        .Where(other => other.Size < claim.Size && chain.RootAt(other.Size) == other.Signed.Checkpoint.Root)
        .Select(other => other.Size).DefaultIfEmpty(0).Max();

    private RegisteredKey? KeyOf(Claim claim) =>
        keys.FirstOrDefault(key => key.Seq <= claim.Size && claim.Signed.Verify(key.Spki));

    private void Find(Claim claim, FormattableString says) => report.Find(claim.Part, claim.Row, claim.Column, says);
}
