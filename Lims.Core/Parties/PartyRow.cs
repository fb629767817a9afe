using System.Security.Cryptography;

namespace Lims.Core.Parties;

/// <summary>A party's row as the bytes that its fact holds the hash of.</summary>
/// <remarks>
/// SHA-256 over the 32 bytes of salt and the canonical JSON (RFC 8785) of every other column, null where one is empty.
/// </remarks>
public static class PartyRow
{
    /// <summary>Lower-case hex.</summary>
    public static string Sha256(Party party)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(party.Salt);
        hash.AppendData(CanonicalJson.WriteBytes(Columns(party)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Canonical(Party party) => CanonicalJson.Write(Columns(party));

    private static object Columns(Party party) => new
    {
        party.PartyId, party.PartyVersion, party.Kind, party.Name, party.Place, party.Phone, party.IdentityKind,
        party.IdentityNo, party.SearchKey,
    };
}
