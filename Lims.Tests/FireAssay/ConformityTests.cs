using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>Verdict, probability, print and standard fineness; T is mostly 999.5 ‰ and u 0.1 ‰.</summary>
public sealed class ConformityTests
{
    // y − T in units of u:           y         simple  guarded guarded-95 non-binary
    [TestCase("999.7",    "pass", "pass", "pass", "pass")]              // y = T + U
    [TestCase("999.6999", "pass", "fail", "pass", "conditional-pass")]
    [TestCase("999.6645", "pass", "fail", "pass", "conditional-pass")]  // y = T + 1.645 u
    [TestCase("999.6644", "pass", "fail", "fail", "conditional-pass")]
    [TestCase("999.5",    "pass", "fail", "fail", "conditional-pass")]  // y = T
    [TestCase("999.4999", "fail", "fail", "fail", "conditional-fail")]
    [TestCase("999.3",    "fail", "fail", "fail", "conditional-fail")]  // y = T − U
    [TestCase("999.2999", "fail", "fail", "fail", "fail")]
    public void A_verdict_follows_its_rule(
        decimal perMille, string simple, string guarded, string guarded95, string nonBinary)
    {
        var verdicts = Enum.GetValues<DecisionRule>().Select(rule =>
            WorksheetCodes.Of(Sheets.Difference(perMille, 0.1m).Calculated(999.5m, rule).Verdict!.Value));
        Assert.That(verdicts, Is.EqualTo(new[] { simple, guarded, guarded95, nonBinary }));
    }

    // Φ of tables to 15 digits.
    [TestCase("999.5", 0.5)]
    [TestCase("999.6", 0.841344746068543)]
    [TestCase("999.7", 0.977249868051821)]
    [TestCase("999.8", 0.998650101968370)]
    [TestCase("999.4", 0.158655253931457)]
    [TestCase("999.2", 0.00134989803163009)]
    [TestCase("999.0", 2.86651571879194e-07)]
    public void The_probability_is_that_of_a_normal_distribution(decimal perMille, double probability)
    {
        var result = Sheets.Difference(perMille, 0.1m).Calculated(999.5m, DecisionRule.Simple);
        Assert.That(result.ConformanceProbability, Is.EqualTo(probability).Within(1e-12 * probability));
    }

    [Test]
    public void A_tiny_probability_is_plain_text()
    {
        var json = Sheets.Difference(999m, 0.05m).Calculated(999.5m, DecisionRule.Simple).ToJson();
        Assert.That(json, Does.Contain("\"conformanceProbability\":\"0.0000000000000000000000076198530241"));
    }

    [Test]
    public void Without_any_uncertainty_conformity_is_certain()
    {
        Assert.That(Sheets.Difference(999.5m, 0m).Calculated(999.5m, DecisionRule.Guarded).ConformanceProbability,
            Is.EqualTo(1));
        Assert.That(Sheets.Difference(999.4m, 0m).Calculated(999.5m, DecisionRule.Guarded).ConformanceProbability,
            Is.EqualTo(0));
    }

    [TestCase(DecisionRule.Simple, "pass", "916")]
    [TestCase(DecisionRule.Guarded, null, null)]
    [TestCase(DecisionRule.Guarded95, null, null)]
    [TestCase(DecisionRule.NonBinary, null, "916")]
    public void A_rule_that_needs_an_uncertainty_says_so(DecisionRule rule, string? verdict, string? standard)
    {
        var result = Sheets.Yellow.Calculated(916m, rule);
        Assert.That(result.Accepted, Is.True);
        Assert.That(result.Codes(),
            rule == DecisionRule.Simple ? Is.Empty : Is.EqualTo(new[] { "uncertainty-missing" }));
        Assert.That(result.Verdict is { } given ? WorksheetCodes.Of(given) : null, Is.EqualTo(verdict));
        Assert.That(result.StandardFinenessPerMille?.ToString(CultureInfo.InvariantCulture), Is.EqualTo(standard));
    }

    [Test]
    public void Silver_speaks_before_uncertainty()
    {
        var sheet = Sheets.Round(200m, 200m) with { Beads = [new("C1", 250m, 245m)] };
        Assert.That(sheet.Calculated(750m, DecisionRule.Guarded).Codes(),
            Is.EqualTo(new[] { "silver-loss-uncorrected", "uncertainty-missing" }));
    }

    [TestCase("333", "333")]
    [TestCase("332.9999", null)]
    [TestCase("584.99", "416")]
    [TestCase("585", "585")]
    [TestCase("915.998", "875")]
    [TestCase("999.4", "999")]
    public void Standard_fineness_is_never_rounded_up_to(decimal perMille, string? standard)
    {
        var cornetMg = perMille / 4;
        Assert.That(Sheets.Round(cornetMg, cornetMg).Calculated().StandardFinenessPerMille?
            .ToString(CultureInfo.InvariantCulture), Is.EqualTo(standard));
    }

    [TestCase(DecisionRule.Simple, "999.9")]
    [TestCase(DecisionRule.Guarded, "999")]
    [TestCase(DecisionRule.Guarded95, "999")]
    [TestCase(DecisionRule.NonBinary, "999.9")]
    public void Only_a_guarded_rule_takes_its_band_off_the_standard_fineness(DecisionRule rule, string standard) =>
        Assert.That(Sheets.Difference(999.9m, 0.1m).Calculated(999m, rule).StandardFinenessPerMille?
            .ToString(CultureInfo.InvariantCulture), Is.EqualTo(standard));

    [TestCase("915.998", null, "915.99")]  // 916 is listed and not reached.
    [TestCase("916", null, "916.00")]
    [TestCase("916.665", null, "916.67")]  // Half goes away from zero.
    [TestCase("916.675", null, "916.68")]
    [TestCase("916.996", "917", "916.99")] // The specification is a mark too.
    [TestCase("916.996", null, "917.00")]
    [TestCase("917", "917", "917.00")]
    [TestCase("999.496", "999.5", "999.49")]
    public void Print_never_goes_up_onto_a_mark(decimal perMille, string? minimum, string printed)
    {
        var cornetMg = perMille / 4;
        var result = FireAssayCalculation.Calculate(new Worksheet
        {
            Measurement = Sheets.Round(cornetMg, cornetMg),
            MinimumPerMille = minimum is null ? null : Lims.Core.Quantities.DecimalText.Parse(minimum),
        });
        Assert.That(result.Reported!.PerMille.ToString(CultureInfo.InvariantCulture), Is.EqualTo(printed));
    }

    [Test]
    public void Print_never_goes_up_onto_the_acceptance_limit()
    {
        // T + U = 999.24: a mean of 999.238 fails and must not be printed as 999.24.
        var result = Sheets.Difference(999.238m, 0.02m).Calculated(999.2m, DecisionRule.Guarded);
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Fail));
        Assert.That(result.Reported, Is.EqualTo(new ReportedFigure(999.23m, 0.04m)));
        Assert.That(Sheets.Difference(999.238m, 0.02m).Calculated(999.2m, DecisionRule.Simple).Reported!.PerMille,
            Is.EqualTo(999.24m));
    }

    [TestCase("0.20", "0.40")]
    [TestCase("0.2001", "0.41")]
    [TestCase("0.0001", "0.01")]
    [TestCase("0", "0.00")]
    public void Uncertainty_is_rounded_up(decimal u, string printed) => Assert.That(
        Sheets.Difference(999.5m, u).Calculated().Reported!.UncertaintyPerMille!.Value
            .ToString(CultureInfo.InvariantCulture), Is.EqualTo(printed));

    [TestCase(null, "924.5")]
    [TestCase(0, "924")]
    [TestCase(3, "924.456")]
    [TestCase(9, "924.456000000")]
    public void Decimals_are_the_methods_or_the_worksheets(int? decimals, string printed)
    {
        var sheet = new Worksheet { Measurement = Sheets.Silver(924.456m), ReportDecimals = decimals };
        Assert.That(FireAssayCalculation.Calculate(sheet).Reported!.PerMille.ToString(CultureInfo.InvariantCulture),
            Is.EqualTo(printed));
    }
}
