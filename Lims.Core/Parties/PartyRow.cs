using System.Security.Cryptography;
using System.Text;

namespace Lims.Core.Parties;

/// <summary>A party's row as the bytes that its fact holds the hash of.</summary>
/// <remarks>
/// SHA-256 over the 32 bytes of salt and the canonical JSON (RFC 8785) of every other column: members in order of
/// their names, null where a column is empty.
/// </remarks>
public static class PartyRow
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Lower-case hex.</summary>
    public static string Sha256(Party party)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(party.Salt);
        hash.AppendData(Utf8.GetBytes(Canonical(party)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Canonical(Party party)
    {
        (string Name, string Value)[] members =
        [
            ("identityKind", Text(party.IdentityKind)),
            ("identityNo", Text(party.IdentityNo)),
            ("kind", Text(party.Kind)),
            ("name", Text(party.Name)),
            ("partyId", Text(party.PartyId)),
            ("partyVersion", party.PartyVersion.ToString(CultureInfo.InvariantCulture)),
            ("phone", Text(party.Phone)),
            ("place", Text(party.Place)),
            ("searchKey", Text(party.SearchKey)),
        ];
        return "{" + string.Join(',', members.Select(each => $"\"{each.Name}\":{each.Value}")) + "}";
    }

    // RFC 8785 escapes what it must and nothing else; System.Text.Json would escape more.
    private static string Text(string? value)
    {
        if (value is null)
            return "null";
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        return text.Append('"').ToString();
    }
}
