using System.Text.Json;
using Lims.Core.FireAssay;
using Lims.Core.Quantities;
using Lims.Tests.Repository;

namespace Lims.Tests.FireAssay;

/// <summary>The reference worksheets: computed independently at 50 digits, compared at 1e-10 relative.</summary>
public sealed class CalculationVectorTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(
        File.ReadAllBytes(SourceTree.PathOf("Lims.Tests/FireAssay/calc.json"))).RootElement.GetProperty("vectors");

    private static IEnumerable<TestCaseData> Cases => Vectors.EnumerateArray().Select(vector =>
        new TestCaseData(vector).SetArgDisplayNames(vector.GetProperty("name").GetString()!));

    [TestCaseSource(nameof(Cases))]
    public void A_reference_worksheet_gives_its_reference_result(JsonElement vector)
    {
        var worksheet = Worksheet.Read(vector.GetProperty("worksheet").GetRawText());
        var result = JsonDocument.Parse(FireAssayCalculation.Calculate(worksheet).ToJson()).RootElement;
        foreach (var expected in vector.GetProperty("expected").EnumerateObject())
            AssertSame(expected.Name, expected.Value, result.GetProperty(expected.Name));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_worksheet_written_and_read_again_gives_the_same_result(JsonElement vector)
    {
        var first = Worksheet.Read(vector.GetProperty("worksheet").GetRawText());
        var second = Worksheet.Read(first.ToJson());
        Assert.That(second.ToJson(), Is.EqualTo(first.ToJson()));
        Assert.That(FireAssayCalculation.Calculate(second).ToJson(),
            Is.EqualTo(FireAssayCalculation.Calculate(first).ToJson()));
    }

    [Test]
    public void No_reference_worksheet_was_forgotten() => Assert.That(Vectors.GetArrayLength(), Is.EqualTo(22));

    [Test]
    public void The_listed_standard_fineness_values_are_those_of_the_reference_table()
    {
        var path = SourceTree.PathOf("../shared/vectors/standard-fineness.json");
        if (!File.Exists(path))
            Assert.Ignore("The reference table standard-fineness.json is not beside this repository.");
        var table = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        (string, string)[] metals = [("Au", "gold"), ("Ag", "silver"), ("Pt", "platinum"), ("Pd", "palladium")];
        foreach (var (metal, name) in metals)
            Assert.That(StandardFineness.Of(metal).Select(DecimalText.Format),
                Is.EqualTo(table.GetProperty(name).EnumerateArray().Select(value => value.GetString())));
    }

    private static void AssertSame(string name, JsonElement expected, JsonElement actual)
    {
        switch (name, expected.ValueKind)
        {
            case ("replicates", _):
                Assert.That(actual.GetArrayLength(), Is.EqualTo(expected.GetArrayLength()));
                foreach (var (want, got) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                    AssertSame("perMille", want, got.GetProperty("perMille"));
                break;
            case ("reported", _):
                Assert.That(actual.GetRawText().Replace(" ", "", StringComparison.Ordinal),
                    Is.EqualTo(expected.GetRawText().Replace(" ", "", StringComparison.Ordinal)
                        .Replace("\n", "", StringComparison.Ordinal)));
                break;
            case ("findings", _):
                Assert.That(actual.EnumerateArray().Select(each => each.GetString()),
                    Is.EqualTo(expected.EnumerateArray().Select(each => each.GetString())));
                break;
            case ("method" or "verdict", _) or (_, JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False):
                Assert.That(actual.ToString(), Is.EqualTo(expected.ToString()), name);
                break;
            default:
                AssertClose(name, expected.GetString()!, actual.GetString()!);
                break;
        }
    }

    private static void AssertClose(string name, string expected, string actual)
    {
        // The reference has 50 digits; a decimal has 28, so the rest is cut off before it is read.
        var want = DecimalText.Parse(expected.Length > 25 ? expected[..25] : expected);
        var tolerance = name == "conformanceProbability" ? 1e-6m : 1e-10m;
        Assert.That(Math.Abs(DecimalText.Parse(actual) - want), Is.LessThanOrEqualTo(tolerance * Math.Abs(want)), name);
    }
}
