using System.Text.Json;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>What is hashed can be computed by anybody with a JSON library and SHA-256.</summary>
public sealed class LedgerEntryTests
{
    [Test]
    public void An_entry_has_the_hash_that_another_language_computes()
    {
        // Python: json.dumps(entry, sort_keys=True, separators=(',', ':'), ensure_ascii=False), a zero byte before it.
        var entry = new LedgerEntry(2, "2026-01-05T06:30:00.0000000Z", "user:u1", "PortionLost", 1,
            "item:K26-000123-02-4", 7, "c1", 0, "000102030405060708090a0b0c0d0e0f",
            "{\"reason\":\"Korne yere düştü \ud83d\ude00\\n\"}", LedgerEntry.NoPrevious);
        Assert.That(Convert.ToHexStringLower(entry.Leaf()), Is.EqualTo(
            "2c387abf33eb8c41364696899c2cb453be5222486fc0f2ec0f4c623c26c49937"));
    }

    [Test]
    public void Half_a_surrogate_pair_in_the_name_of_a_member_is_no_content()
    {
        using var json = JsonDocument.Parse("{\"\\ude00\":1}");
        Assert.Throws<FormatException>(() => CanonicalJson.Write(json.RootElement));
    }
}
