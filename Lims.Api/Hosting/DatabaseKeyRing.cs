using System.Xml.Linq;
using Lims.Api.Ledger;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lims.Api.Hosting;

/// <summary>The keys that protect cookies stand in the database, so that several hosts read each other's.</summary>
internal sealed class DatabaseKeyRing(OpenHouse house) : IXmlRepository
{
    private const string AllSql = """
        SELECT k.KeyId, k.Xml FROM DataProtectionKey k ORDER BY k.KeyId
        """;

    private const string InsertSql = """
        INSERT INTO DataProtectionKey (KeyId, Xml) VALUES (@KeyId, @Xml)
        """;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        house.Read(session => session.All<KeyRow>(AllSql)).Select(row => XElement.Parse(row.Xml)).ToList();

    public void StoreElement(XElement element, string friendlyName) => house.Write(session => session.Execute(
        InsertSql, new { KeyId = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }))
        .GetAwaiter().GetResult();

    private sealed record KeyRow(string KeyId, string Xml);
}
