using System.Text;
using System.Text.Json;
using Lims.Api.Documents.Seal;
using Lims.Api.Reports;
using Lims.Tests.Demo;

namespace Lims.Tests.Reports;

/// <summary>The evidence without its paper: no character of it can be another one, and no member can go.</summary>
public sealed class EvidenceTamperingTests
{
    private const int Places = 3_000;
    private string evidence = null!;

    [OneTimeSetUp]
    public async Task TakeTheEvidence() => evidence = Encoding.UTF8.GetString(
        PdfSealCheck.Check(File.ReadAllBytes((await PlayedDay.Once).Papers[1])).Evidence!);

    [Test]
    public void The_evidence_as_it_was_attached_is_sound() => Assert.That(FindingsIn(evidence), Is.Empty);

    [Test]
    public void Three_thousand_changed_characters_are_each_found_in_the_evidence()
    {
        var random = new Random(26);
        var places = Enumerable.Range(0, Places).Select(_ => random.Next(evidence.Length)).ToArray();
        Parallel.ForEach(places, at =>
        {
            var text = new StringBuilder(evidence);
            text[at] = Other(evidence[at]);
            AssertFound(text.ToString(), $"character {at}, '{evidence[at]}'");
        });
    }

    [Test]
    public void A_member_that_is_missing_or_stands_twice_is_found()
    {
        using var json = JsonDocument.Parse(evidence);
        var members = json.RootElement.EnumerateObject()
            .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}").ToList();
        Assert.That("{" + string.Join(',', members) + "}", Is.EqualTo(evidence));
        for (var at = 0; at < members.Count; at++)
        {
            AssertFound("{" + string.Join(',', members.Where((_, index) => index != at)) + "}", $"without {at}");
            AssertFound("{" + string.Join(',', members.Append(members[at])) + "}", $"twice {at}");
        }
    }

    [Test]
    public void A_blank_behind_the_last_character_or_a_cut_tail_is_found()
    {
        AssertFound(evidence + "\n", "one more line");
        AssertFound(" " + evidence, "one more blank");
        AssertFound(evidence[..^1], "cut");
    }

    [TestCase("\"preimages\":[")]
    [TestCase("\"people\":[")]
    [TestCase("\"streams\":[")]
    [TestCase("\"facts\":[")]
    [TestCase("\"proof\":[")]
    [TestCase("\"rawReadings\":[")]
    [TestCase("\"sheets\":[")]
    public void A_null_in_a_list_is_found_and_stops_nothing(string list)
    {
        var at = evidence.IndexOf(list, StringComparison.Ordinal) + list.Length;
        Assert.That(FindingsIn(evidence.Insert(at, "null,")), Is.EqualTo(new[]
        {
            "structure: the evidence cannot be read: A null stands where an element of a list belongs.",
        }));
    }

    [Test]
    public void A_place_beyond_all_numbers_is_found_and_stops_nothing()
    {
        var at = evidence.IndexOf("\"seq\":", StringComparison.Ordinal) + "\"seq\":".Length;
        var text = evidence[..at] + "-9223372036854775808" + evidence[evidence.IndexOf(',', at)..];
        Assert.That(FindingsIn(text), Has.Some.Contains("entry -9223372036854775808: it cannot be read"));
    }

    [Test]
    public void A_certificate_in_a_fact_that_is_no_base64_is_found_and_stops_nothing()
    {
        const string member = "\\\"certificate\\\":\\\"";
        var at = evidence.IndexOf(member, StringComparison.Ordinal) + member.Length;
        Assert.That(at, Is.GreaterThan(member.Length));
        AssertFound(evidence[..at] + "*" + evidence[(at + 1)..], "no base64");
    }

    /// <summary>Another character of the same kind, so that the text stays as readable as it was.</summary>
    private static char Other(char was) => was switch
    {
        >= '0' and <= '8' or >= 'a' and <= 'y' or >= 'A' and <= 'Y' => (char)(was + 1),
        '9' or 'z' or 'Z' => (char)(was - 1),
        ' ' => '_',
        _ => ' ',
    };

    private static void AssertFound(string text, string what)
    {
        var findings = FindingsIn(text);
        if (findings.Count == 0 || findings.Any(each => !each.StartsWith("evidence ", StringComparison.Ordinal)
                && !each.StartsWith("structure: the evidence ", StringComparison.Ordinal)))
            throw new AssertionException($"{what}: {string.Join("; ", findings.DefaultIfEmpty("not found"))}");
    }

    private static IReadOnlyList<string> FindingsIn(string text) =>
        ReportVerification.OfJson(Encoding.UTF8.GetBytes(text)).Findings;
}
