using CsCheck;
using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>What holds for every sheet, whatever was weighed.</summary>
public sealed class CalculationPropertyTests
{
    private static readonly Gen<decimal> AnyNumber = Gen.OneOf(
        Gen.Int[-2, 2].Select(n => (decimal)n),
        Gen.Int[1, 30_000_000].Select(n => n / 100_000m),
        Any(0.001m, 0.0009m, 10_000_000m, 10_000_001m, 1e-28m, 1e27m, decimal.MaxValue, decimal.MinValue));

    private static readonly Gen<Cupellation> NearYellow =
        Gen.Int[22_890, 22_905].Array[2, 10].Select(cornets =>
            Sheets.Round([.. cornets.Select(cornet => cornet / 100m)]) with { Uncertainty = Sheets.Budget });

    [Test]
    public void The_order_of_the_replicates_changes_no_figure() => NearYellow.Sample(sheet =>
    {
        var forward = sheet.Calculated(916m, DecisionRule.Guarded);
        var backward = (sheet with { Samples = [.. sheet.Samples.Reverse()] }).Calculated(916m, DecisionRule.Guarded);
        Assert.That(Figures(backward), Is.EqualTo(Figures(forward)));
    });

    [Test]
    public void What_every_cornet_gains_alike_the_proofs_take_off() =>
        Gen.Select(NearYellow, Gen.Int[-15, 15]).Sample((sheet, hundredths) =>
        {
            var gainMg = hundredths / 100m;
            var shifted = sheet with
            {
                Samples = [.. sheet.Samples.Select(each => each with { CornetMg = each.CornetMg + gainMg })],
                Proofs = [.. sheet.Proofs.Select(each => each with { CornetMg = each.CornetMg + gainMg })],
            };
            Assert.That(shifted.Calculated().MeanPerMille, Is.EqualTo(sheet.Calculated().MeanPerMille));
        });

    [Test]
    public void No_printed_figure_reaches_a_mark_that_the_mean_does_not() =>
        Gen.Select(Gen.Int[0, 60], Any(DecisionRule.Simple, DecisionRule.Guarded)).Sample((thousandths, rule) =>
        {
            var result = Sheets.Difference(999.87m + thousandths / 1000m, 0.0111m).Calculated(999.88m, rule);
            var marks = StandardFineness.Of("Au").Append(999.88m).Append(999.88m + 0.0222m);
            foreach (var mark in marks.Where(mark => result.MeanPerMille < mark))
                Assert.That(result.Reported!.PerMille, Is.LessThan(mark));
        });

    [Test]
    public void Whatever_a_sheet_says_the_calculation_answers() =>
        Gen.Select(AnyNumber.Array[12], AnyNumber.Array[5]).Sample((n, u) =>
        {
            var result = FireAssayCalculation.Calculate(new Worksheet
            {
                Measurement = new Cupellation
                {
                    AlloyClass = AlloyClass.Dore,
                    Proofs = [new(null, n[0], 1000m, n[1]), new(null, n[0], 999.9m, n[1])],
                    Samples = [new(null, n[2], n[3]), new(null, n[4], n[5], n[6], 1000m)],
                    Beads = [new(null, n[7], n[8])],
                    BeadCorrectionMg = n[9],
                    Uncertainty = new(u[0], u[1], u[2], u[3], u[4]),
                },
                MinimumPerMille = n[10],
                GrossMassMg = n[11],
            });
            Assert.That(result.ToJson(), Does.Contain("\"findings\":["));
        });

    /// <summary>From the least divisor to the largest mass, all at once.</summary>
    [Test]
    public void At_the_limits_of_what_may_be_written_nothing_overflows() =>
        Any(0.001m, 1m, 10_000_000m).Array[6].Sample(n =>
        {
            var budget = new UncertaintyBudget(1000m, 1000m, 1000m, 1000m, 1000m);
            var proof = new ProofAssay(null, n[1], 1000m, n[1]);
            var sample = new AssaySample(null, n[0], n[1], n[1] - n[0] / 2, 1000m);
            var sheet = new Cupellation
            {
                AlloyClass = AlloyClass.Yellow,
                Proofs = [proof, proof],
                Samples = [sample, sample],
                Beads = [new(null, n[2], n[3])],
                Uncertainty = budget,
            };
            var given = sheet with { Proofs = [], CorrectionMg = n[4], CorrectionUncertaintyMg = 1000m };
            var silver = new SilverTitration
            {
                Standards = [new(n[0], 1000m, 0.001m), new(n[0], 1000m, 0.001m)],
                Samples = [new(null, n[5], 1_000_000m), new(null, n[5], 1_000_000m)],
            };
            foreach (var measurement in new Measurement[] { sheet, given, silver })
                Assert.That(measurement.Calculated(916m, DecisionRule.Guarded).Codes(),
                    Has.None.EqualTo("worksheet-unreadable"));
        });

    private static CalculationResult Figures(CalculationResult result) =>
        result with { Replicates = [], Findings = [] };

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
