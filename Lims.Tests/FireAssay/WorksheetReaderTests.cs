using System.Text;
using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>A worksheet is read strictly: every one of these differs from a good one by the text shown.</summary>
public sealed class WorksheetReaderTests
{
    private const string Gold = """
        {"method":"cupellation-gold","alloyClass":"yellow",
        "proofs":[{"fineGoldMg":"229.00","purityPerMille":"1000","cornetMg":"229.08"},
        {"fineGoldMg":"229.05","purityPerMille":"1000","cornetMg":"229.11"}],
        "samples":[{"portionMg":"250.12","cornetMg":"229.27"},{"portionMg":"249.87","cornetMg":"229.09"}]}
        """;

    private const string Given = """
        {"method":"cupellation-gold","alloyClass":"yellow","correctionMg":"0.07",
        "samples":[{"portionMg":"250.12","cornetMg":"229.27"},{"portionMg":"249.87","cornetMg":"229.09"}]}
        """;

    private const string Silver = """
        {"method":"titration-silver","titre":{"mgPerMl":"5.555"},
        "samples":[{"portionMg":"201.70","volumeMl":"36.20"},{"portionMg":"200.11","volumeMl":"35.90"}]}
        """;

    private const string Fine = """
        {"method":"difference","metal":"Au","impurities":[{"symbol":"Ag","perMille":"0.0412","u":"0.0020"}]}
        """;

    private static readonly (string From, string Old, string New, string Names)[] Unreadable =
    [
        // Members: missing, null, unknown, twice, of another method.
        (Gold, "\"method\":\"cupellation-gold\",", "", "'method'"),
        (Gold, "\"cupellation-gold\"", "null", "'method'"),
        (Gold, "\"cupellation-gold\"", "\"Cupellation-gold\"", "'method'"),
        (Gold, "\"cupellation-gold\"", "\"gravimetry\"", "'method'"),
        (Gold, "\"alloyClass\":\"yellow\",", "", "'alloyClass'"),
        (Gold, "\"yellow\"", "\"green\"", "'alloyClass'"),
        (Gold, "\"yellow\"", "null", "'alloyClass'"),
        (Gold, "\"yellow\"", "1", "'alloyClass'"),
        (Gold, "\"alloyClass\"", "\"decisionRule\":\"strict\",\"alloyClass\"", "'decisionRule'"),
        (Gold, "\"alloyClass\"", "\"decisionRule\":\"Simple\",\"alloyClass\"", "'decisionRule'"),
        (Gold, "\"alloyClass\"", "\"rules\":\"2\",\"alloyClass\"", "'rules'"),
        (Gold, "\"alloyClass\"", "\"rules\":1,\"alloyClass\"", "'rules'"),
        (Gold, "\"alloyClass\"", "\"colour\":\"red\",\"alloyClass\"", "'colour'"),
        (Gold, "\"alloyClass\"", "\"colour\":null,\"alloyClass\"", "'colour'"),
        (Gold, "\"alloyClass\"", "\"alloyClass\":\"red\",\"alloyClass\"", "'alloyClass'"),
        (Gold, "\"alloyClass\"", "\"alloy\\u0043lass\":\"red\",\"alloyClass\"", "'alloyClass'"),
        (Gold, "\"alloyClass\"", "\"titre\":{\"mgPerMl\":\"5.5\"},\"alloyClass\"", "'titre'"),
        (Gold, "\"alloyClass\"", "\"titre\":null,\"alloyClass\"", "'titre'"),
        (Gold, "\"alloyClass\"", "\"metal\":\"Au\",\"alloyClass\"", "'metal'"),
        (Gold, "\"proofs\"", "\"proof\"", "'proofs'"),
        (Gold, "\"samples\"", "\"sample\"", "'samples'"),
        (Gold, "{\"fineGoldMg\":\"229.00\",", "{", "'proofs[0].fineGoldMg'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":null", "'samples[1].cornetMg'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":\"229.09\",\"cornetMg\":\"229.09\"", "'cornetMg'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":\"229.09\",\"volumeMl\":\"1\"", "'samples[1].volumeMl'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":\"229.09\",\"position\":7", "'samples[1].position'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":\"229.09\",\"group\":1", "'samples[1].group'"),
        (Gold, "\"cornetMg\":\"229.09\"", "\"cornetMg\":\"229.09\",\"addedGoldMg\":\"5\"", "addedGoldPurityPerMille'"),
        (Silver, "\"method\"", "\"uncertainty\":null,\"method\"", "'uncertainty'"),
        (Silver, "\"method\"", "\"alloyClass\":\"fine\",\"method\"", "'alloyClass'"),
        (Silver, "\"method\"", "\"beads\":[],\"method\"", "'beads'"),
        (Silver, "\"volumeMl\":\"35.90\"", "\"volumeMl\":\"35.90\",\"group\":\"1\"", "'samples[1].group'"),
        (Silver, "{\"mgPerMl\":\"5.555\"}", "null", "'titre'"),
        (Silver, "{\"mgPerMl\":\"5.555\"}", "\"5.555\"", "'titre'"),
        (Silver, "\"mgPerMl\":\"5.555\"", "", "'titre.mgPerMl'"),
        (Silver, "\"mgPerMl\":\"5.555\"", "\"mgPerMl\":\"5.555\",\"standards\":[]", "'titre'"),
        (Fine, "\"metal\":\"Au\",", "", "'metal'"),
        (Fine, "\"Au\"", "\"Cu\"", "'metal'"),
        (Fine, "\"Au\"", "\"au\"", "'metal'"),
        (Fine, ",\"u\":\"0.0020\"", "", "'impurities[0].u'"),
        (Fine, "\"method\"", "\"samples\":[],\"method\"", "'samples'"),
        (Fine, "\"method\"", "\"maximumRangePerMille\":\"1\",\"method\"", "'maximumRangePerMille'"),
        // Contradictions.
        (Gold, "\"alloyClass\"", "\"correctionMg\":\"0.07\",\"alloyClass\"", "'correctionMg'"),
        (Gold, "\"alloyClass\"", "\"correctionUncertaintyMg\":\"0.01\",\"alloyClass\"", "'correctionUncertaintyMg'"),
        (Given, "\"correctionMg\":\"0.07\"", "\"correctionMg\":null", "'proofs'"),
        (Given, "\"correctionMg\":\"0.07\"", "\"proofs\":null", "'proofs'"),
        (Gold, "\"alloyClass\"", "\"specification\":{},\"alloyClass\"", "'specification.minimumPerMille'"),
        (Gold, "\"alloyClass\"", "\"specification\":\"916\",\"alloyClass\"", "'specification'"),
        (Gold, "\"alloyClass\"", "\"specification\":{\"minimumPerMille\":\"9160\"},\"alloyClass\"", "minimumPerMille'"),
        (Gold, "\"alloyClass\"", "\"uncertainty\":{\"weighingMg\":\"0.01\"},\"alloyClass\"", "'uncertainty.repeat"),
        (Gold, "\"alloyClass\"", "\"reportDecimals\":2.5,\"alloyClass\"", "'reportDecimals'"),
        (Gold, "\"alloyClass\"", "\"reportDecimals\":-1,\"alloyClass\"", "'reportDecimals'"),
        (Gold, "\"alloyClass\"", "\"reportDecimals\":10,\"alloyClass\"", "'reportDecimals'"),
        (Gold, "\"alloyClass\"", "\"reportDecimals\":true,\"alloyClass\"", "'reportDecimals'"),
        // Shapes.
        (Gold, "\"alloyClass\"", "\"beads\":{},\"alloyClass\"", "'beads'"),
        (Gold, "\"alloyClass\"", "\"beads\":[null],\"alloyClass\"", "'beads[0]'"),
        (Gold, "\"alloyClass\"", "\"beads\":[[]],\"alloyClass\"", "'beads[0]'"),
    ];

    // What stands where "250.12" stood; null takes the quotes away too.
    private static readonly string[] BadNumbers =
    [
        "\"250,12\"", "\"1.250,12\"", "\"1,250.12\"", "\"+250.12\"", "\" 250.12\"", "\"250.12 \"", "\"2.5012e2\"",
        "\".5\"", "\"5.\"", "\"\"", "\"-\"", "\"NaN\"", "\"0x10\"", "\"٢٥٠\"", "\"250.12\\u0000\"", "250.12", "250",
        "true",
        "[]", "{}",
        "\"12345678901234567890123456789\"", "\"1000000000000000000000000000\"", "\"10000000.01\"", "\"0.0009\"",
    ];

    private static readonly string[] NotJson =
    [
        "", " ", "null", "[]", "\"text\"", "1", "{", Gold + "}", Gold + Gold, Gold + " x", "\uFEFF" + Gold,
        "// why\n" + Gold,
        Gold.Replace("\"229.09\"}]", "\"229.09\"},]", StringComparison.Ordinal), Gold.Replace('"', '\''),
        Gold.Replace("\"yellow\"", "\"yel\nlow\"", StringComparison.Ordinal),
        new string('[', 10_000), "{\"method\":" + new string('[', 20) + new string(']', 20) + "}",
        Gold.Replace("\"yellow\"", "\"\\uD800\"", StringComparison.Ordinal),
        Gold.Replace("\"alloyClass\"", "\"\\uD800\":1,\"alloyClass\"", StringComparison.Ordinal),
        Gold.Replace("\"yellow\"", "\"\uD800\"", StringComparison.Ordinal),
    ];

    private static IEnumerable<TestCaseData> Cases => Unreadable.Select(each =>
        new TestCaseData(each.From, each.Old, each.New, each.Names).SetArgDisplayNames(each.Old + " → " + each.New));

    [TestCaseSource(nameof(Cases))]
    public void A_worksheet_with_a_fault_is_refused_by_the_name_of_its_member(
        string from, string old, string replacement, string names)
    {
        Assert.That(from, Does.Contain(old));
        var fault = Refusal(from.Replace(old, replacement, StringComparison.Ordinal));
        Assert.That(fault, Does.Contain(names).And.EndWith("."));
    }

    [TestCaseSource(nameof(BadNumbers))]
    public void A_number_is_plain_decimal_text_within_reason(string number) =>
        Assert.That(Refusal(Gold.Replace("\"250.12\"", number, StringComparison.Ordinal)), Does.Contain("portionMg'"));

    [TestCaseSource(nameof(NotJson))]
    public void What_is_not_one_JSON_object_is_refused(string text) => Assert.That(Refusal(text), Does.EndWith("."));

    [Test]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(Gold.Replace("yellow", "ye\u00FFlow", StringComparison.Ordinal));
        Assert.That(() => Worksheet.Read(bytes), Throws.TypeOf<WorksheetUnreadableException>());
    }

    [Test]
    public void What_is_absent_or_null_takes_its_default()
    {
        var absent = Worksheet.Read(Gold);
        var nulls = Worksheet.Read(Gold
            .Replace("\"alloyClass\"", """
                "rules":null,"correctionMg":null,"correctionUncertaintyMg":null,"maximumRangePerMille":null,
                "maximumProofRangeMg":null,"uncertainty":null,"specification":null,"decisionRule":null,
                "reportDecimals":null,"beads":null,"beadCorrectionMg":null,"grossMassMg":null,"alloyClass"
                """, StringComparison.Ordinal)
            .Replace("\"cornetMg\"", "\"position\":null,\"group\":null,\"cornetMg\"", StringComparison.Ordinal)
            .Replace("\"portionMg\"", "\"addedGoldMg\":null,\"addedGoldPurityPerMille\":null,\"portionMg\"",
                StringComparison.Ordinal));
        Assert.That(nulls.ToJson(), Is.EqualTo(absent.ToJson()));
        Assert.That(absent.DecisionRule, Is.EqualTo(DecisionRule.Simple));
        Assert.That(((Cupellation)absent.Measurement).Samples[0].Group, Is.EqualTo("1"));
    }

    [Test]
    public void A_given_correction_goes_without_proofs_or_with_an_empty_list()
    {
        var bare = Worksheet.Read(Given);
        foreach (var proofs in new[] { "[]", "null" })
        {
            var beside = Given.Replace("\"samples\"", $"\"proofs\":{proofs},\"samples\"", StringComparison.Ordinal);
            Assert.That(Worksheet.Read(beside).ToJson(), Is.EqualTo(bare.ToJson()));
        }
    }

    [TestCase("2")]
    [TestCase("\"2\"")]
    public void Report_decimals_are_a_digit_as_number_or_text(string digit) => Assert.That(
        Worksheet.Read(Fine.Replace("\"metal\"", $"\"reportDecimals\":{digit},\"metal\"", StringComparison.Ordinal))
            .ReportDecimals, Is.EqualTo(2));

    [Test]
    public void Written_digits_are_kept_and_every_member_is_written() => Assert.That(Worksheet.Read(Gold).ToJson(),
        Is.EqualTo("""
            {"method":"cupellation-gold","rules":"1","alloyClass":"yellow",
            "proofs":[{"position":null,"group":"1","fineGoldMg":"229.00","purityPerMille":"1000","cornetMg":"229.08"},
            {"position":null,"group":"1","fineGoldMg":"229.05","purityPerMille":"1000","cornetMg":"229.11"}],
            "correctionMg":null,"correctionUncertaintyMg":null,
            "samples":[{"position":null,"group":"1","portionMg":"250.12","cornetMg":"229.27","addedGoldMg":"0",
            "addedGoldPurityPerMille":null},{"position":null,"group":"1","portionMg":"249.87","cornetMg":"229.09",
            "addedGoldMg":"0","addedGoldPurityPerMille":null}],"beads":[],"beadCorrectionMg":null,
            "maximumProofRangeMg":null,"uncertainty":null,"maximumRangePerMille":null,"specification":null,
            "decisionRule":"simple","reportDecimals":null,"grossMassMg":null}
            """.ReplaceLineEndings("")));

    private static string Refusal(string json) =>
        Assert.Throws<WorksheetUnreadableException>(() => Worksheet.Read(json))!.Message;
}
