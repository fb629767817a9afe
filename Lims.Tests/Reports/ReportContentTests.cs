using System.Text;
using System.Text.Json;
using Lims.Core.House;
using Lims.Core.Reports;

namespace Lims.Tests.Reports;

public sealed class ReportContentTests
{
    [Test]
    public void Content_read_back_writes_the_same_text()
    {
        var json = SampleReports.OneBar.ToJson();
        Assert.That(ReportContent.Read(json).ToJson(), Is.EqualTo(json));
        Assert.That(json,
            Does.StartWith("{\"layout\":\"2\",\"reportNo\":\"AR26-000045-I\"").And.Contain("Şişli Ayar Evi"));
    }

    [Test]
    public void The_order_in_which_texts_were_added_does_not_change_the_text()
    {
        var backwards = SampleReports.OneBar.Texts.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value);
        var content = SampleReports.OneBar with { Texts = backwards };
        Assert.That(content.ToJson(), Is.EqualTo(SampleReports.OneBar.ToJson()));
    }

    [Test]
    public void Texts_of_an_edition_are_written_as_any_others_however_often()
    {
        var plain = SampleReports.OneBar with
        {
            Texts = new Dictionary<string, BilingualText> { ["b"] = new("ş\"\\", "b\n"), ["a"] = new("İ", "<&>") },
        };
        var set = new ReportTextSet(
            "1", [.. plain.Texts.Select(each => new TextEntry(each.Key, each.Value.Tr, each.Value.En))]);
        var edition = SampleReports.OneBar with { Texts = EditionTextDictionary.Of(set) };
        for (var time = 0; time < 2; time++)
        {
            Assert.That(edition.ToJson(), Is.EqualTo(plain.ToJson()));
            Assert.That(edition.ToUtf8(), Is.EqualTo(Encoding.UTF8.GetBytes(plain.ToJson())));
            Assert.That(Encoding.UTF8.GetString(Evidence.Utf8Of(edition)), Is.EqualTo(plain.ToJson()));
        }
        var other = set with { Entries = [.. set.Entries.Take(1)] };
        Assert.That((SampleReports.OneBar with { Texts = EditionTextDictionary.Of(other) }).ToJson(),
            Is.Not.EqualTo(plain.ToJson()).And.Contain("\"texts\":{\"b\":"));
    }

    [TestCase("\"pieces\":1,", "")]
    [TestCase("\"pieces\":1,", "\"pieces\":1,\"pieces\":2,")]
    [TestCase("\"pieces\":1,", "\"pieces\":1,\"colour\":\"red\",")]
    [TestCase("\"reportNo\":\"AR26-000045-I\"", "\"reportNo\":null")]
    public void A_missing_doubled_unknown_or_null_member_is_refused(string from, string to)
    {
        var json = SampleReports.OneBar.ToJson().Replace(from, to, StringComparison.Ordinal);
        Assert.That(() => ReportContent.Read(json), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Every_default_text_has_both_languages_and_fits_on_one_line()
    {
        foreach (var (key, text) in ReportTexts.Default)
        {
            Assert.That(text.Tr, Is.Not.Empty, key);
            Assert.That(text.En, Is.Not.Empty, key);
            Assert.That(text.Tr + text.En, Does.Not.Contain('\n'), key);
        }
    }
}
