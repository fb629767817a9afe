namespace Lims.Core.Ledger;

/// <summary>A key with which the house signs checkpoints and reports, before it signs the first one.</summary>
/// <param name="Fingerprint">SHA-256 of the key's SubjectPublicKeyInfo, lower-case hex.</param>
/// <param name="Spki">The public key as SubjectPublicKeyInfo, DER in base64.</param>
/// <param name="Certificate">The certificate that goes into signatures, DER in base64.</param>
[FactKind("SigningKeyRegistered")]
public sealed record SigningKeyRegistered(string Fingerprint, string Spki, string Certificate) : IFact
{
    public string Subject => "key:" + Fingerprint;
}
