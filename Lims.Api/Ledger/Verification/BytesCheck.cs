using System.Security.Cryptography;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Kept bytes are those that their name says, each is named by a fact, and none that is named is missing.
/// </summary>
internal static class BytesCheck
{
    private const string BytesSql = """
        SELECT b.Sha256, b.Content FROM Bytes b ORDER BY b.Sha256
        """;

    /// <param name="named">What the facts name, and the first row that does.</param>
    public static void Run(Snapshot snapshot, IReadOnlyDictionary<string, long> named, VerificationReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var rows = snapshot.Rows(BytesSql);
        while (rows.Read())
        {
            var name = rows.Text(0);
            if (Convert.ToHexStringLower(SHA256.HashData(rows.Bytes(1))) != name)
                report.Find("Bytes", $"Sha256={name}", "Content", $"it is not what its SHA-256 says");
            if (!named.ContainsKey(name))
                report.Find("Bytes", $"Sha256={name}", "Sha256", $"no fact names these bytes");
            seen.Add(name);
        }
        foreach (var (name, seq) in named)
            if (!seen.Contains(name))
                report.Find("Bytes", $"Sha256={name}", "", $"the row is missing, Ledger Seq={seq} names it");
    }
}
