using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>What a second person follows is what the calculation did: figures worked out by hand beside it.</summary>
public sealed class DerivationTests
{
    private static Worksheet Sheet(decimal secondCornetMg = 229.05m) => new()
    {
        Measurement = new Cupellation
        {
            AlloyClass = AlloyClass.Yellow,
            Samples = [new AssaySample("A2", 250.12m, 229.27m), new AssaySample("A3", 249.87m, secondCornetMg)],
            Proofs =
            [
                new ProofAssay("A1", 229.00m, 1000m, 229.08m), new ProofAssay("A4", 229.05m, 1000m, 229.11m),
            ],
            Uncertainty = new UncertaintyBudget(0.01m, 0.15m, 0.01m, 0.1m, 0.05m),
        },
        MinimumPerMille = 916m,
        DecisionRule = DecisionRule.Guarded,
    };

    [Test]
    public void Proofs_and_portions_stand_with_the_figures_of_their_formulas()
    {
        var steps = Derivation.Of(Sheet());
        // k = 229.08 − 229.00 and 229.11 − 229.05; K their mean.
        Assert.That(steps.Groups[0].Proofs.Select(proof => proof.CorrectionMg), Is.EqualTo(new[] { 0.08m, 0.06m }));
        Assert.That(steps.Groups[0].CorrectionMg, Is.EqualTo(0.07m));
        Assert.That((steps.Groups[0].RangeMg, steps.Groups[0].MaximumRangeMg), Is.EqualTo((0.02m, 0.10m)));
        // (229.27 − 0.07)/250.12·1000 = 916.3601471294 (vector V4).
        Assert.That(steps.Samples[0].PerMille, Is.EqualTo(916.3601471294m).Within(0.0000000001m));
        Assert.That(steps.Result.ToJson(), Is.EqualTo(FireAssayCalculation.Calculate(Sheet()).ToJson()));
    }

    [Test]
    public void A_group_without_proofs_shows_the_given_correction_or_none()
    {
        var withoutProofs = Sheets.Yellow with { Proofs = [], CorrectionMg = 0.07m };
        var given = Derivation.Of(new Worksheet { Measurement = withoutProofs }).Groups.Single();
        Assert.That((given.CorrectionMg, given.RangeMg, given.MaximumRangeMg),
            Is.EqualTo(((decimal?)0.07m, (decimal?)null, (decimal?)null)));
        var alone = Derivation.Of(new Worksheet
        {
            Measurement = Sheets.Yellow with
                { Samples = [Sheets.Yellow.Samples[0], Sheets.Yellow.Samples[1] with { Group = "2" }] },
        }).Groups.Single(group => group.Proofs.Count == 0);
        Assert.That((alone.CorrectionMg, alone.RangeMg, alone.MaximumRangeMg),
            Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null)));
    }

    [Test]
    public void The_squares_of_the_terms_add_up_to_the_square_of_u()
    {
        var steps = Derivation.Of(Sheet());
        var u = steps.Result.StandardUncertaintyPerMille!.Value;
        Assert.That(steps.Uncertainty, Has.Count.EqualTo(Enum.GetValues<UncertaintySource>().Length));
        Assert.That(steps.Uncertainty.Sum(term => term.PerMille * term.PerMille), Is.EqualTo(u * u).Within(1e-15m));
        // s_r/√2 = 0.15/√2 = 0.1060660…
        Assert.That(steps.Uncertainty.Single(term => term.Source == UncertaintySource.Repeatability).PerMille,
            Is.EqualTo(0.1060660171m).Within(0.0000000001m));
        Assert.That(steps.Conformity!.AcceptanceLimitPerMille, Is.EqualTo(916m + 2 * u));
    }

    [Test]
    public void A_refused_sheet_shows_what_was_weighed_and_no_figure_for_print()
    {
        var steps = Derivation.Of(Sheet(secondCornetMg: 228.00m));
        Assert.That(steps.Result.Findings.Single(), Is.EqualTo(CalculationFindings.DuplicatesDisagree));
        Assert.That(steps.Samples.Select(sample => sample.PerMille), Has.None.Null);
        Assert.That((steps.Rounding, steps.Conformity, steps.Uncertainty.Count), Is.EqualTo(
            ((RoundingStep?)null, (Conformity?)null, 0)));
    }

    [Test]
    public void The_mark_that_was_not_rounded_up_onto_is_named()
    {
        // Both portions at 915.998 ‰: (228.98... − 0)/250·1000; two decimals would give 916.00, a mark.
        var sheet = new Worksheet
        {
            Measurement = new Cupellation
            {
                AlloyClass = AlloyClass.Yellow,
                Samples = [new AssaySample("A2", 250m, 228.9995m), new AssaySample("A3", 250m, 228.9995m)],
                Proofs = [new ProofAssay("A1", 229m, 1000m, 229m), new ProofAssay("A4", 229m, 1000m, 229m)],
            },
        };
        var rounding = Derivation.Of(sheet).Rounding!;
        Assert.That((rounding.NearestPerMille, rounding.PrintedPerMille, rounding.MarkPerMille),
            Is.EqualTo((916.00m, 915.99m, (decimal?)916m)));
    }

    [Test]
    public void Only_a_cupellation_is_followed() => Assert.That(
        () => Derivation.Of(new Worksheet
        {
            Measurement = new ImpurityDifference("Au", [new Impurity("Ag", 0.1m, 0.01m)]),
        }),
        Throws.ArgumentException);
}
