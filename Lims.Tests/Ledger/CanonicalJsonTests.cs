using System.Text;
using System.Text.Json;
using Lims.Core.House;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>The canonical form, against the examples of RFC 8785.</summary>
public sealed class CanonicalJsonTests
{
    [Test]
    public void Members_are_sorted_as_RFC_8785_clause_3_2_3_shows()
    {
        const string json = """
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
             "\u00f6": "Latin Small Letter O With Diaeresis"}
            """;
        using var canonical = JsonDocument.Parse(Write(json));
        Assert.That(canonical.RootElement.EnumerateObject().Select(member => member.Value.GetString()), Is.EqualTo(new[]
        {
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
            "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
        }));
    }

    [Test]
    public void Strings_and_literals_are_written_as_RFC_8785_clause_3_2_2_shows() => Assert.That(
        Write("""{ "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }"""),
        Is.EqualTo("""{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"""));

    [TestCase("\b\t\n\f\r", @"""\b\t\n\f\r""")]
    [TestCase("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\"")]
    [TestCase("Işık & <şey> +", "\"Işık & <şey> +\"")]
    [TestCase("\ud83d\ude00", "\"\ud83d\ude00\"")]
    public void Only_controls_quote_and_backslash_are_escaped(string text, string expected) =>
        Assert.That(CanonicalJson.Write(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_surrogate_pair_is_refused([Values(0, 1, 2)] int number)
    {
        // An attribute cannot carry such a text: the compiler would mend it.
        var text = new[] { "\ud83d", "a\ude00b", "\ude00\ud83d" }[number];
        Assert.That(() => Entry(text).Leaf(),
            Throws.TypeOf<FormatException>());
        Assert.That(() => CanonicalJson.Write(new Dictionary<string, string> { [text] = "a" }),
            Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_fact_with_an_integer_of_2_to_the_53_is_neither_written_nor_read()
    {
        var settings = new HouseDataConfirmed(1L << 53);
        Assert.That(() => FactBody.Write(settings, null), Throws.TypeOf<FormatException>());
        Assert.That(FactBody.Write(settings with { SettingsVersion = (1L << 53) - 1 }, null),
            Is.EqualTo("""{"settingsVersion":9007199254740991}"""));
        Assert.That(() => FactBody.Read("HouseDataConfirmed", 1, """{"settingsVersion":9007199254740992}"""),
            Throws.TypeOf<JsonException>());
    }

    [TestCase("1.5")]
    [TestCase("9007199254740992")]
    [TestCase("-9007199254740992")]
    [TestCase("1e400")]
    public void Numbers_that_readers_disagree_on_are_refused(string number) =>
        Assert.That(() => Write(number), Throws.TypeOf<FormatException>());

    [Test]
    public void A_member_that_stands_twice_is_refused() =>
        Assert.That(() => Write("""{"a":1,"a":2}"""), Throws.TypeOf<FormatException>());

    [Test]
    public void A_measured_number_keeps_its_digits_as_text() => Assert.That(
        CanonicalJson.Write(new { MassMg = 12.50m, Count = 3 }),
        Is.EqualTo("""{"count":3,"massMg":"12.50"}"""));

    [Test]
    public void An_entry_is_the_canonical_object_of_its_columns()
    {
        var entry = Entry("""{"itemNo":"K26-1","note":"a\nb"}""");
        Assert.That(entry.ToJson(), Is.EqualTo(Write(entry.ToJson()))
            .And.Contain("\"body\":\"{\\\"itemNo\\\"").And.Contain($"\"previous\":\"{new string('0', 64)}\""));
        Assert.That(entry.Leaf(), Is.EqualTo(MerkleTree.LeafHash(Encoding.UTF8.GetBytes(entry.ToJson()))));
    }

    private static LedgerEntry Entry(string body) => new(
        7, "2026-01-05T06:30:00.0000000Z", "user:ş", "ItemReceived", 1, "item:K26-1", 2, "key \"1\"", 0,
        new string('0', 32), body, LedgerEntry.NoPrevious);

    private static string Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.Write(document.RootElement);
    }
}
