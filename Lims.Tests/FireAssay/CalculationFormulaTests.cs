using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>Each formula with an example worked by hand.</summary>
public sealed class CalculationFormulaTests
{
    [Test]
    public void The_purity_of_the_proof_gold_counts()
    {
        // K = 229.0 − 229·999/1000 = 229.0 − 228.771; W = (229.329 − 0.229)/250·1000
        var sheet = Sheets.Round(229.329m, 229.329m) with
        {
            Proofs = [new(null, 229m, 999m, 229.0m), new(null, 229m, 999m, 229.0m)],
        };
        Assert.That(sheet.Calculated().CorrectionMg, Is.EqualTo(0.229m));
        Assert.That(sheet.Calculated().MeanPerMille, Is.EqualTo(916.4m));
    }

    [Test]
    public void Added_gold_is_taken_off_by_its_purity()
    {
        // (130 − 0 − 30.03·999/1000)/250·1000 = (130 − 29.99997)·4 = 400.00012 ‰
        var sheet = Sheets.Round(130m, 130m) with
        {
            Samples = [new(null, 250m, 130m, 30.03m, 999m), new(null, 250m, 130m, 30.03m, 999m)],
        };
        Assert.That(sheet.Calculated().MeanPerMille, Is.EqualTo(400.00012m));
    }

    [Test]
    public void Each_group_brings_its_own_correction()
    {
        // Group 1: K 0.10, (229.10 − 0.10)/250; group 2: K −0.10, (228.90 + 0.10)/250: both 916 ‰.
        var sheet = Sheets.Yellow with
        {
            Proofs =
            [
                new("A1", 229m, 1000m, 229.10m), new("C1", 229m, 1000m, 228.90m, "2"),
                new("A2", 229m, 1000m, 229.10m), new("C2", 229m, 1000m, 228.90m, "2"),
            ],
            Samples = [new("B1", 250m, 229.10m), new("D1", 250m, 228.90m, Group: "2")],
        };
        var result = sheet.Calculated();
        Assert.That(result.CorrectionMg, Is.Null);
        Assert.That(result.Replicates, Is.EqualTo(new Replicate[] { new("B1", 916m), new("D1", 916m) }));
        Assert.That(result.MeanPerMille, Is.EqualTo(916m));
    }

    [Test]
    public void A_given_correction_holds_for_samples_of_every_group()
    {
        var sheet = Sheets.Round(229.1m, 229.1m);
        sheet = sheet with
        {
            Proofs = [],
            CorrectionMg = 0.1m,
            Samples = [sheet.Samples[0], sheet.Samples[1] with { Group = "2" }],
        };
        Assert.That(sheet.Calculated().MeanPerMille, Is.EqualTo(916m));
        Assert.That(sheet.Calculated().CorrectionMg, Is.EqualTo(0.1m));
    }

    // Gold is 800 ‰ and K is 0: a bead of 245 mg from 250 mg is 980 ‰ of gold and silver.
    [TestCase(AlloyClass.Dore, 245, null, "180", "silver-loss-uncorrected")]
    [TestCase(AlloyClass.Dore, 245, "-0.5", "182", null)]            // (245 + 0.5)/250·1000 − 800
    [TestCase(AlloyClass.Dore, 200, null, "0", "silver-loss-uncorrected")]
    [TestCase(AlloyClass.Dore, 199.99, null, null, "silver-not-determinable")]
    [TestCase(AlloyClass.Dore, 250, null, "200", "silver-loss-uncorrected")]
    [TestCase(AlloyClass.Dore, 250.01, null, null, "silver-not-determinable")]
    [TestCase(AlloyClass.Dore, 250.01, "0.01", "200", null)]
    [TestCase(AlloyClass.WhitePalladium, 245, null, null, "silver-not-determinable")]
    [TestCase(AlloyClass.WhitePalladium, 245, "-0.5", null, "silver-not-determinable")]
    public void Silver_is_what_the_bead_holds_beside_the_gold(
        AlloyClass alloy, decimal beadMg, string? correctionMg, string? silver, string? finding)
    {
        var sheet = Sheets.Round(200m, 200m) with
        {
            AlloyClass = alloy,
            Beads = [new("C1", 250m, beadMg)],
            BeadCorrectionMg = correctionMg is null ? null : Decimal(correctionMg),
        };
        var result = sheet.Calculated();
        Assert.That(result.SilverPerMille, Is.EqualTo(silver is null ? null : (decimal?)Decimal(silver)));
        Assert.That(result.Codes(), Is.EqualTo(finding is null ? Array.Empty<string>() : [finding]));
    }

    // K = 0.143/3 mg never ends: a bead like the portion beside it holds gold alone, not 10⁻²⁰ ‰ less than none.
    [Test]
    public void Silver_is_calculated_with_the_very_correction_of_the_gold()
    {
        var sheet = Sheets.Round(229.64m, 229.64m);
        sheet = sheet with
        {
            Proofs =
            [
                new("A1", 229.64m, 1000m, 229.69m), new("A2", 229.64m, 1000m, 229.69m),
                new("A3", 229.64m, 1000m, 229.683m),
            ],
            Samples = [.. sheet.Samples.Select(sample => sample with { PortionMg = 250.67m })],
            Beads = [new("C1", 250.67m, 229.64m)],
        };
        Assert.That(sheet.Calculated().SilverPerMille, Is.Zero);
    }

    [Test]
    public void Several_beads_are_averaged()
    {
        // (980 + 984)/2 − 800
        var sheet = Sheets.Round(200m, 200m) with { Beads = [new(null, 250m, 245m), new(null, 250m, 246m)] };
        Assert.That(sheet.Calculated().SilverPerMille, Is.EqualTo(182m));
    }

    [Test]
    public void The_titre_is_the_mean_of_its_standards()
    {
        // f = (400·999/1000/40 + 400·999/1000/39.96)/2 = (9.99 + 10)/2 = 9.995; W = 9.995·18.5/200·1000 = 924.5375
        var sheet = new SilverTitration
        {
            Standards = [new(400m, 999m, 40m), new(400m, 999m, 39.96m)],
            Samples = [new("1", 200m, 18.5m), new("2", 200m, 18.5m)],
        };
        Assert.That(sheet.Calculated().MeanPerMille, Is.EqualTo(924.5375m));
        Assert.That(sheet.Calculated().StandardUncertaintyPerMille, Is.Null);
    }

    [Test]
    public void A_difference_adds_its_uncertainties_in_squares()
    {
        // 1000 − 0.2 − 0.3; √(0.12² + 0.16²) = 0.2
        var sheet = new ImpurityDifference("Pt", [new("Pd", 0.2m, 0.12m), new("Rh", 0.3m, 0.16m)]);
        Assert.That(sheet.Calculated().MeanPerMille, Is.EqualTo(999.5m));
        Assert.That(sheet.Calculated().StandardUncertaintyPerMille, Is.EqualTo(0.2m));
        Assert.That(sheet.Calculated().StandardFinenessPerMille, Is.EqualTo(999m));
    }

    [Test]
    public void Matrix_and_homogeneity_add_in_squares() => Assert.That(
        (Sheets.Yellow with { Uncertainty = new(0m, 0m, 0m, 0.3m, 0.4m) }).Calculated().StandardUncertaintyPerMille,
        Is.EqualTo(0.5m));

    [Test]
    public void Repeatability_counts_in_samples_and_in_proofs() => Assert.That(
        // s_r²/n + s_r²/n_p = 0.36/2 + 0.36/2
        (Sheets.Round(229m, 229m) with { Uncertainty = new(0m, 0.6m, 0m, 0m, 0m) })
            .Calculated().StandardUncertaintyPerMille,
        Is.EqualTo(0.6m));

    [Test]
    public void The_purity_of_the_proofs_does_not_average_away() => Assert.That(
        // 4 ‰ to the mg · 229 mg · 0.5 ‰/1000
        (Sheets.Round(229m, 229m, 229m, 229m) with { Uncertainty = new(0m, 0m, 0.5m, 0m, 0m) })
            .Calculated().StandardUncertaintyPerMille,
        Is.EqualTo(0.458m));

    [Test]
    public void A_weighing_counts_in_portion_cornet_and_proofs()
    {
        // W 500 ‰: 500²(0.1/250)²/2 = 0.02; 16·[0.01/2 + 2·0.01/2] = 0.24; together 0.26.
        var sheet = Sheets.Round(125m, 125m) with { Uncertainty = new(0.1m, 0m, 0m, 0m, 0m) };
        Assert.That(Square(sheet), Is.EqualTo(0.26m).Within(1e-18m));
        // Gold added: one weighing more, 16·0.01/2 = 0.08.
        var added = sheet with { Samples = [new(null, 250m, 125m), new(null, 250m, 126m, 1m, 1000m)] };
        Assert.That(Square(added), Is.EqualTo(0.34m).Within(1e-18m));
        // A given K brings its own: 0.02 + 16·[0.005 + 0.04].
        var given = sheet with { Proofs = [], CorrectionMg = 0m, CorrectionUncertaintyMg = 0.2m };
        Assert.That(Square(given), Is.EqualTo(0.74m).Within(1e-18m));

        static decimal Square(Cupellation sheet)
        {
            var u = sheet.Calculated().StandardUncertaintyPerMille!.Value;
            return u * u;
        }
    }

    [Test]
    public void Fine_mass_is_gross_times_the_printed_figure()
    {
        var sheet = new Worksheet { Measurement = Sheets.Yellow, GrossMassMg = 1_250_370m }; // 1250370 · 916.46 / 1000
        Assert.That(FireAssayCalculation.Calculate(sheet).FineMassMg, Is.EqualTo(1_145_914.0902m));
    }

    private static decimal Decimal(string text) => Lims.Core.Quantities.DecimalText.Parse(text);
}
