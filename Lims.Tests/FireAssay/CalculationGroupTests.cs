using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>One bad proof group, portion or titration is enough, however good its neighbours are.</summary>
public sealed class CalculationGroupTests
{
    private static readonly Cupellation Given = Sheets.Yellow with { Proofs = [], CorrectionMg = 0m };

    private static readonly (string Code, string Why, Measurement Sheet)[] Refused =
    [
        ("proofs-disagree", "0.51 mg apart in the second group", Second(229m, 229.00m, 229.51m)),
        ("correction-implausible", "0.30 mg in the second group", Second(229m, 229.30m, 229.30m)),
        ("proof-not-matched", "6 % less in the second group", Second(210m, 210m, 210m)),
        ("proof-not-matched", "the second portion of a group is another alloy", Sheets.Round(229m, 229m) with
            { Samples = [new(null, 250m, 229m), new(null, 218.3m, 200m)] }),
        ("mass-not-positive", "one cornet 0", Given with
            { Samples = [Sheets.Yellow.Samples[0], new("B2", 250m, 0m)] }),
        ("mass-not-positive", "one titrated portion 0", Sheets.Silver(925m) with
            { Samples = [new(null, 1000m, 925m), new(null, 0m, 925m)] }),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        Refused.Select(each => new TestCaseData(each.Code, each.Sheet).SetArgDisplayNames(each.Code, each.Why));

    [TestCaseSource(nameof(Cases))]
    public void One_of_several_is_enough_for_a_refusal(string code, Measurement sheet) =>
        Assert.That(sheet.Calculated().Codes(), Is.EqualTo(new[] { code }));

    // Two portions of 229 mg: 240 − 20 = 220 mg of gold, and 229.2 − 0.2 = 229 mg, are not more than that.
    [TestCase(240, 20, 0)]
    [TestCase(229.2, 0, 0.2)]
    public void Added_gold_and_the_correction_come_off_before_a_cornet_is_too_heavy(
        decimal cornetMg, decimal addedMg, decimal correctionMg)
    {
        var sample = new AssaySample(null, 229m, cornetMg, addedMg, addedMg == 0m ? null : 1000m);
        var sheet = Given with { Samples = [sample, sample], CorrectionMg = correctionMg };
        Assert.That(sheet.Calculated().Codes(), Has.None.EqualTo("cornet-heavier-than-portion"));
    }

    [Test]
    public void A_limit_on_the_worksheet_counts_for_titrations_too()
    {
        var apart = Sheets.Silver(925m) with { Samples = [new(null, 1000m, 925m), new(null, 1000m, 926.1m)] };
        Assert.That(apart.Calculated().Accepted, Is.False);
        var wide = new Worksheet { Measurement = apart, MaximumRangePerMille = 2m };
        Assert.That(FireAssayCalculation.Calculate(wide).MaximumRangePerMille, Is.EqualTo(2m));
        Assert.That(FireAssayCalculation.Calculate(wide).Accepted, Is.True);
    }

    /// <summary>Two groups with a portion each; the first is without fault.</summary>
    private static Cupellation Second(decimal goldMg, params decimal[] cornetsMg) => Sheets.Round(229m, 229m) with
    {
        Proofs =
        [
            new("A1", 229m, 1000m, 229m), new("A2", 229m, 1000m, 229m),
            .. cornetsMg.Select(cornetMg => new ProofAssay("B", goldMg, 1000m, cornetMg, "2")),
        ],
        Samples = [new(null, 250m, 229m), new(null, 250m, 229m, Group: "2")],
    };
}
