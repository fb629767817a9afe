using System.Security.Cryptography;
using System.Text.Json;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Core.Ledger;
using Lims.Core.Parties;
using Lims.Tests.Repository;

namespace Lims.Tests.Ledger.Verification;

/// <summary>A day of the house in a few commands: every kind of fact there is, so that every table has rows.</summary>
/// <remarks>
/// The facts are the frozen samples, with the hashes of bytes that are really kept. Withdrawals are left out, because
/// they would empty the tables they touch; parties and keys come from their own slices.
/// </remarks>
internal static class SmallDay
{
    private static readonly string[] LeftOut =
        ["RoleWithdrawn", "MethodAuthorisationWithdrawn", "PartyRecorded", "PartyErased", "SigningKeyRegistered"];

    /// <summary>What a balance sent; every fact that names bytes names these.</summary>
    public static readonly byte[] Capture = "S S     100.00 g\r\n"u8.ToArray();

    public static string CaptureSha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Capture));

    /// <summary>Two parties, the samples, and enough balance captures to fill a tile.</summary>
    public static IEnumerable<LedgerCommand> Commands()
    {
        yield return PartyCommand(new Party("p-7Q2M", 1, new byte[32], "person", "Ayşe Işık", "Kahramanmaraş",
            "+90 532 000 00 00", "tckn", "10000000146", SearchKey.Of("Ayşe Işık")));
        yield return PartyCommand(new Party("p-9ZZZ", 1, [.. Enumerable.Repeat((byte)7, 32)], "company", "Altın A.Ş.",
            null, null, null, null, SearchKey.Of("Altın A.Ş.")));
        foreach (var (index, fact) in Facts().Index())
            yield return Command($"day-{index}", fact);
        yield return Command("two-facts", Kept(1), Kept(2));
        for (var i = 3; i < 270; i++)
            yield return Command($"filler-{i}", Kept(i));
    }

    public static LedgerCommand Command(string key, params IFact[] facts) => new()
    {
        Key = key,
        Actor = "user:u-ayse",
        Request = new { Key = key },
        Bytes = facts.Any(fact => fact is INamesBytes) ? [Capture] : [],
        Decide = _ => facts,
    };

    /// <summary>A fact that no projection books.</summary>
    public static IFact Kept(int number) => FactBody.Read("BalanceBytesKept", 1, string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"weighedSubject":"tray:T26-{{number:000000}}","instrumentId":"bal-1",
        "captureSha256":"{{CaptureSha256}}","sizeBytes":18}
        """));

    private static IEnumerable<IFact> Facts()
    {
        var names = new Regex("\"(captureSha256|fileSha256|pdfSha256|contentSha256|photoSha256)\":\"[0-9a-f]{64}\"");
        var seen = new HashSet<string>();
        foreach (var line in File.ReadLines(SourceTree.PathOf("Lims.Tests/Ledger/fact-samples.jsonl")))
        {
            using var sample = JsonDocument.Parse(names.Replace(line, $"\"$1\":\"{CaptureSha256}\""));
            var kind = sample.RootElement.GetProperty("kind").GetString()!;
            // Each kind happens once; a later version of it would be the same thing again.
            if (!LeftOut.Contains(kind) && seen.Add(kind))
                yield return FactBody.Read(kind, sample.RootElement.GetProperty("version").GetInt64(),
                    sample.RootElement.GetProperty("body").GetRawText());
        }
    }

    private static LedgerCommand PartyCommand(Party party) =>
        Command("party-" + party.PartyId, new PartyRecorded(party.PartyId, party.PartyVersion, PartyRow.Sha256(party)))
            with
        { Alongside = session => PartyStore.Insert(session, party) };
}
