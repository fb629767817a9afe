using Lims.Core.FireAssay;
using Lims.Tests.Repository;

namespace Lims.Tests.FireAssay;

/// <summary>Every refusal with a sheet that provokes it, in the order in which they are looked for.</summary>
public sealed class CalculationRefusalTests
{
    private static readonly Cupellation Yellow = Sheets.Yellow;

    // Each sheet provokes its own refusal; those marked "and" provoke a later one too, which must not be heard.
    private static readonly (string Code, string Why, Measurement Sheet)[] Refused =
    [
        ("worksheet-unreadable", "mass of a planet", Yellow with { BeadCorrectionMg = 1e27m }),
        ("replicates-too-few", "one sample", Yellow with { Samples = [Yellow.Samples[0]] }),
        ("replicates-too-few", "one sample without mass", Yellow with { Samples = [new("B1", 0m, 0m)] }),
        ("replicates-too-few", "one titration", Sheets.Silver(925m) with { Samples = [new(null, 200m, 30m)] }),
        ("replicates-too-many", "eleven", Sheets.Round([.. Enumerable.Repeat(229m, 11)])),
        ("mass-not-positive", "portion 0", Yellow with { Samples = [Yellow.Samples[0], new("B2", 0m, 229m)] }),
        ("mass-not-positive", "cornet below 0", Yellow with { Samples = [Yellow.Samples[0], new("B2", 250m, -1m)] }),
        ("mass-not-positive", "added below 0",
            Yellow with { Samples = [Yellow.Samples[0], Yellow.Samples[1] with { AddedGoldMg = -0.01m }] }),
        ("mass-not-positive", "proof gold 0", Yellow with { Proofs = [Yellow.Proofs[0], new("A2", 0m, 1000m, 229m)] }),
        ("mass-not-positive", "proof cornet 0", Yellow with { Proofs = [Yellow.Proofs[0], new("A2", 229m, 1m, 0m)] }),
        ("mass-not-positive", "bead 0 and one proof",
            Yellow with { Beads = [new("C1", 250m, 0m)], Proofs = [Yellow.Proofs[0]] }),
        ("mass-not-positive", "bead portion 0", Yellow with { Beads = [new("C1", 0m, 240m)] }),
        ("mass-not-positive", "titre 0", Sheets.Silver(925m) with { TitreMgPerMl = 0m }),
        ("mass-not-positive", "volume 0", Sheets.Silver(0m)),
        ("mass-not-positive", "volume of a standard 0", Titrated(new(400m, 1000m, 40m), new(400m, 1000m, 0m))),
        ("mass-not-positive", "mass of a standard 0", Titrated(new(0m, 1000m, 40m), new(400m, 1000m, 40m))),
        ("proofs-too-few", "one proof", Yellow with { Proofs = [Yellow.Proofs[0]] }),
        ("proofs-too-few", "none in group 2",
            Yellow with { Samples = [Yellow.Samples[0], Yellow.Samples[1] with { Group = "2" }] }),
        ("proofs-too-few", "one in a group of its own",
            Yellow with { Proofs = [.. Yellow.Proofs, new("A3", 229m, 1000m, 229m, "2")] }),
        ("standards-too-few", "one standard", Titrated(new TitrationStandard(400m, 1000m, 40m))),
        ("impurities-missing", "no impurity", new ImpurityDifference("Au", [])),
        ("proofs-disagree", "0.11 mg apart and implausible", WithProofs(229m, 229.40m, 229m, 229.51m)),
        ("correction-implausible", "0.24 mg and not matched", WithProofs(180m, 180.24m, 180m, 180.24m)),
        ("correction-implausible", "a given one too", Given(0.24m)),
        ("correction-implausible", "a given negative one too", Given(-0.24m)),
        ("proof-not-matched", "6 % less and cornets heavier",
            WithProofs(210m, 210m, 210m, 210m) with { Samples = [new(null, 220m, 229m), new(null, 220m, 229m)] }),
        ("cornet-heavier-than-portion", "230 of 229 and disagreeing",
            Given(0m) with { Samples = [new(null, 229m, 230m), new(null, 250m, 230m)] }),
        ("duplicates-disagree", "0.68 ‰ apart and uncertainty missing",
            Given(0m) with { Samples = Sheets.Round(229m, 229.17m).Samples, Uncertainty = Sheets.Budget }),
        ("duplicates-disagree", "titration, 1.1 ‰ apart",
            Sheets.Silver(925m) with { Samples = [new(null, 1000m, 925m), new(null, 1000m, 926.1m)] }),
        ("correction-uncertainty-missing", "budget and given K", Given(0.07m) with { Uncertainty = Sheets.Budget }),
        ("bead-correction-missing", "beads and two groups", TwoGroups with { Beads = [new("C1", 250m, 240m)] }),
        ("outside-0-1000", "1000.2 ‰", Given(0m) with { Samples = Sheets.Round(250.05m, 250.05m).Samples }),
        ("outside-0-1000", "more gold added than found", Given(0m) with
        {
            Samples = [new(null, 250m, 20m, 20.01m, 1000m), new(null, 250m, 20m, 20.01m, 1000m)],
        }),
        ("outside-0-1000", "silver of 1001 ‰", Sheets.Silver(1001m)),
        ("outside-0-1000", "negative impurities", Sheets.Difference(1000.5m, 0.1m)),
        ("outside-method-scope", "cupellation below 100 ‰", Sheets.Round(24.99m, 24.99m)),
        ("outside-method-scope", "cupellation above 999.5 ‰", Sheets.Round(249.876m, 249.876m)),
        ("outside-method-scope", "titration below 100 ‰", Sheets.Silver(99.999m)),
        ("outside-method-scope", "titration above 999 ‰", Sheets.Silver(999.001m)),
        ("outside-method-scope", "difference below 999 ‰", Sheets.Difference(998.999m, 0.1m)),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        Refused.Select(each => new TestCaseData(each.Code, each.Sheet).SetArgDisplayNames(each.Code, each.Why));

    private static Cupellation TwoGroups => Yellow with
    {
        Proofs = [.. Yellow.Proofs, .. Yellow.Proofs.Select(proof => proof with { Group = "2" })],
        Samples = [Yellow.Samples[0], Yellow.Samples[1] with { Group = "2" }],
    };

    [TestCaseSource(nameof(Cases))]
    public void A_refusal_stands_alone_and_no_figure_beside_it(string code, Measurement sheet)
    {
        var result = sheet.Calculated(916m, DecisionRule.Guarded);
        Assert.That(result.Codes(), Is.EqualTo(new[] { code }));
        Assert.That(result.Accepted, Is.False);
        Assert.That(new object?[]
        {
            result.MeanPerMille, result.SilverPerMille, result.StandardUncertaintyPerMille, result.Reported,
            result.FineMassMg, result.StandardFinenessPerMille, result.Verdict, result.ConformanceProbability,
        }, Is.All.Null);
    }

    [Test]
    public void Every_refusal_is_provoked_here_and_written_down()
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs/calculation.md"));
        foreach (var finding in CalculationFindings.All)
            Assert.That(page, Does.Contain($"`{finding.Code}`"));
        Assert.That(Refused.Select(each => each.Code).Distinct(), Is.EquivalentTo(
            CalculationFindings.All.Where(finding => finding.IsRefusal).Select(finding => finding.Code)));
    }

    [Test]
    public void A_gross_mass_of_nothing_is_refused_by_every_method()
    {
        foreach (var sheet in new Measurement[] { Yellow, Sheets.Silver(925m), Sheets.Difference(999.9m, 0.1m) })
            Assert.That(
                FireAssayCalculation.Calculate(new Worksheet { Measurement = sheet, GrossMassMg = 0m }).Codes(),
                Is.EqualTo(new[] { "mass-not-positive" }));
    }

    [Test]
    public void Replicates_and_range_stand_beside_a_disagreement()
    {
        var result = Sheets.Round(229m, 229.2m).Calculated();
        Assert.That(result.Codes(), Is.EqualTo(new[] { "duplicates-disagree" }));
        Assert.That(result.Replicates.Select(each => each.PerMille), Is.EqualTo(new[] { 916m, 916.8m }));
        Assert.That(result.RangePerMille, Is.EqualTo(0.8m));
        Assert.That(result.MaximumRangePerMille, Is.EqualTo(0.5m));
    }

    private static Cupellation Given(decimal correctionMg) => Yellow with { Proofs = [], CorrectionMg = correctionMg };

    private static SilverTitration Titrated(params TitrationStandard[] standards) =>
        Sheets.Silver(925m) with { TitreMgPerMl = null, Standards = standards };

    private static Cupellation WithProofs(decimal gold1, decimal cornet1, decimal gold2, decimal cornet2) =>
        Yellow with { Proofs = [new("A1", gold1, 1000m, cornet1), new("A2", gold2, 1000m, cornet2)] };
}
