using System.Xml.Linq;
using Lims.Api.Ledger;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lims.Api.Hosting;

/// <summary>The keys that protect cookies stand in the database, so that several hosts read each other's.</summary>
/// <remarks>
/// Hosts that start together would each make a key, and learn of the other's a day later. The first one stands: the
/// framework reads the ring again after it stored a key, and takes what it finds there.
/// </remarks>
internal sealed class DatabaseKeyRing(OpenHouse house) : IXmlRepository
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    public IReadOnlyCollection<XElement> GetAllElements() => house.Read(Elements);

    public void StoreElement(XElement element, string friendlyName) => house.Write(session =>
    {
        if (!IsMadeAlready(element, Elements(session)))
            session.Execute(
                InsertSql, new { KeyId = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
    }).GetAwaiter().GetResult();

    private const string InsertSql = """
        INSERT INTO DataProtectionKey (KeyId, Xml) VALUES (@KeyId, @Xml)
        """;

    private const string AllSql = """
        SELECT k.KeyId, k.Xml FROM DataProtectionKey k ORDER BY k.KeyId
        """;

    private static List<XElement> Elements(LedgerSession session) =>
        [.. session.All<KeyRow>(AllSql).Select(row => XElement.Parse(row.Xml))];

    // Beside keys the ring holds revocations: after one a new key is meant.
    private static bool IsMadeAlready(XElement element, List<XElement> there) =>
        CreatedAt(element) is { } created && there.TrueForAll(other => CreatedAt(other) is not null)
        && there.Exists(other => (CreatedAt(other)!.Value - created).Duration() < Together);

    private static DateTimeOffset? CreatedAt(XElement element) => element.Name.LocalName == "key"
        ? (DateTimeOffset?)element.Element("creationDate")
        : null;

    private sealed record KeyRow(string KeyId, string Xml);
}
