using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>Equal to a limit is accepted; the next digit is not.</summary>
public sealed class CalculationLimitTests
{
    // 250 mg portions: 0.125 mg of gold is 0.5 ‰.
    [TestCase("yellow", "229.125", true)]
    [TestCase("yellow", "229.126", false)]
    [TestCase("red", "229.125", true)]
    [TestCase("red", "229.126", false)]
    [TestCase("dore", "229.125", true)]
    [TestCase("dore", "229.126", false)]
    [TestCase("white-nickel", "229.25", true)]
    [TestCase("white-nickel", "229.251", false)]
    [TestCase("white-palladium", "229.25", true)]
    [TestCase("white-palladium", "229.251", false)]
    [TestCase("fine", "229.05", true)]
    [TestCase("fine", "229.051", false)]
    public void Duplicates_may_lie_apart_by_the_limit_of_their_class(string alloy, decimal secondMg, bool accepted)
    {
        var sheet = Sheets.Round(229m, secondMg) with { AlloyClass = WorksheetCodes.AlloyClass(alloy)!.Value };
        Assert.That(sheet.Calculated().Accepted, Is.EqualTo(accepted));
    }

    // 0.5 ‰ for two, times f(n)/2.8 (ISO 5725-6).
    [TestCase(2, 0.5)]
    [TestCase(3, 0.58928571)]
    [TestCase(4, 0.64285714)]
    [TestCase(5, 0.69642857)]
    [TestCase(6, 0.71428571)]
    [TestCase(7, 0.75)]
    [TestCase(8, 0.76785714)]
    [TestCase(9, 0.78571429)]
    [TestCase(10, 0.80357143)]
    public void The_range_widens_with_the_number_of_replicates(int n, decimal limitPerMille)
    {
        Assert.That(Sheets.Round([.. Enumerable.Repeat(229m, n)]).Calculated().MaximumRangePerMille,
            Is.EqualTo(limitPerMille).Within(0.00000001m));
        Assert.That(Apart(limitPerMille - 0.00001m).Accepted, Is.True);
        Assert.That(Apart(limitPerMille + 0.00001m).Codes(), Is.EqualTo(new[] { "duplicates-disagree" }));

        CalculationResult Apart(decimal perMille) =>
            Sheets.Round([229m + perMille / 4, .. Enumerable.Repeat(229m, n - 1)]).Calculated();
    }

    [Test]
    public void A_given_range_is_for_two_and_widens_too()
    {
        var four = Sheets.Round(229m, 229m, 229m, 229.225m);
        var sheet = new Worksheet { Measurement = four, MaximumRangePerMille = 0.7m };
        var result = FireAssayCalculation.Calculate(sheet);
        Assert.That(result.MaximumRangePerMille, Is.EqualTo(0.9m)); // 0.7 · 3.6 / 2.8
        Assert.That(result.RangePerMille, Is.EqualTo(0.9m));
        Assert.That(result.Accepted, Is.True);
        Assert.That(FireAssayCalculation.Calculate(sheet with { MaximumRangePerMille = 0.699m }).Accepted, Is.False);
    }

    // The proof gold is 229 mg, so 0.10 mg is less than 0.5 ‰ of it; of 100 mg 0.5 ‰ is 0.05 mg.
    [TestCase(229, 0.10, true)]
    [TestCase(229, 0.101, false)]
    [TestCase(100, 0.05, true)]
    [TestCase(100, 0.051, false)]
    public void Proofs_may_lie_apart_by_the_smaller_of_two_limits(decimal goldMg, decimal rangeMg, bool accepted)
    {
        var sheet = Sheets.Round(goldMg, goldMg) with
        {
            Proofs = [new(null, goldMg, 1000m, goldMg), new(null, goldMg, 1000m, goldMg + rangeMg)],
        };
        Assert.That(sheet.Calculated().Codes(), accepted ? Is.Empty : Is.EqualTo(new[] { "proofs-disagree" }));
    }

    // 0.07 mg for two is 0.09 mg for four.
    [TestCase("229.09", true)]
    [TestCase("229.091", false)]
    public void A_given_range_of_proofs_widens_with_their_number(decimal highestMg, bool accepted)
    {
        var sheet = Sheets.Round(229m, 229m) with { MaximumProofRangeMg = 0.07m };
        sheet = sheet with { Proofs = [.. sheet.Proofs, sheet.Proofs[0], new(null, 229m, 1000m, highestMg)] };
        Assert.That(sheet.Calculated().Codes(), accepted ? Is.Empty : Is.EqualTo(new[] { "proofs-disagree" }));
    }

    // 1 ‰ of a cornet of 229 mg is 0.229 mg; of one of 80 mg it is less than 0.10 mg.
    [TestCase(229, 0.229, true)]
    [TestCase(229, 0.2291, false)]
    [TestCase(229, -0.229, true)]
    [TestCase(80, 0.10, true)]
    [TestCase(80, 0.1001, false)]
    public void A_correction_is_plausible_up_to_the_larger_of_two_limits(decimal goldMg, decimal kMg, bool accepted)
    {
        var sheet = Sheets.Round(goldMg, goldMg) with { Proofs = [], CorrectionMg = kMg };
        Assert.That(sheet.Calculated().Codes(), accepted ? Is.Empty : Is.EqualTo(new[] { "correction-implausible" }));
    }

    // 5 % of a cornet of 200 mg is 10 mg.
    [TestCase(190, true)]
    [TestCase(189.99, false)]
    [TestCase(210, true)]
    [TestCase(210.01, false)]
    public void A_proof_matches_within_5_percent_of_the_cornet(decimal proofMg, bool accepted)
    {
        var proof = new ProofAssay(null, proofMg, 1000m, proofMg);
        var sheet = Sheets.Round(200m, 200m) with { Proofs = [proof, proof] };
        Assert.That(sheet.Calculated().Codes(), accepted ? Is.Empty : Is.EqualTo(new[] { "proof-not-matched" }));
    }

    // 1.0003 · 250 = 250.075. What is equal goes on and is then outside 0 to 1000.
    [TestCase(250.075, "outside-0-1000")]
    [TestCase(250.0751, "cornet-heavier-than-portion")]
    public void A_cornet_may_exceed_its_portion_by_three_parts_in_ten_thousand(decimal cornetMg, string code) =>
        Assert.That(Sheets.Round(cornetMg, cornetMg).Calculated().Codes(), Is.EqualTo(new[] { code }));

    [TestCase(25, true)]      // 100 ‰
    [TestCase(249.875, true)] // 999.5 ‰
    public void The_scope_of_cupellation_is_inclusive(decimal cornetMg, bool accepted) =>
        Assert.That(Sheets.Round(cornetMg, cornetMg).Calculated().Accepted, Is.EqualTo(accepted));

    [Test]
    public void The_scopes_of_the_other_methods_are_inclusive()
    {
        Assert.That(Sheets.Silver(100m).Calculated().Accepted, Is.True);
        Assert.That(Sheets.Silver(999m).Calculated().Accepted, Is.True);
        Assert.That(Sheets.Difference(999m, 0m).Calculated().Accepted, Is.True);
        Assert.That(Sheets.Difference(1000m, 0m).Calculated().Accepted, Is.True);
    }

    [Test]
    public void Ten_replicates_are_judged_together() =>
        Assert.That(Sheets.Round([.. Enumerable.Repeat(229m, 10)]).Calculated().Accepted, Is.True);

    /// <summary>K = 0.22/3 mg and portions of 240 mg leave no last digit; the range is 0.12/240·1000.</summary>
    [Test]
    public void A_limit_is_met_by_figures_without_a_last_digit()
    {
        var proof = new ProofAssay(null, 220m, 1000m, 220.07m);
        var sheet = Sheets.Yellow with
        {
            Proofs = [proof, proof, proof with { CornetMg = 220.08m }],
            Samples = [new(null, 240m, 220m), new(null, 240m, 220.12m)],
        };
        Assert.That(sheet.Calculated().Codes(), Is.Empty);
        Assert.That(sheet.Calculated().RangePerMille, Is.EqualTo(0.5m));
    }
}
