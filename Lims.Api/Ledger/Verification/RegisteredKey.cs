using System.Security.Cryptography;

namespace Lims.Api.Ledger.Verification;

/// <summary>A signing key as the ledger names it, and the row that does.</summary>
internal sealed record RegisteredKey(long Seq, string Fingerprint, byte[] Spki)
{
    /// <summary>The key of a fact, or null when its texts do not belong together.</summary>
    public static RegisteredKey? Of(long seq, SigningKeyRegistered fact)
    {
        var spki = new byte[fact.Spki.Length];
        return Convert.TryFromBase64String(fact.Spki, spki, out var length)
            && Convert.ToHexStringLower(SHA256.HashData(spki.AsSpan(0, length))) == fact.Fingerprint
            ? new RegisteredKey(seq, fact.Fingerprint, spki[..length])
            : null;
    }
}
