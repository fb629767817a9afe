using Lims.Api.FireAssay;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Tests.Refusals;

namespace Lims.Tests.FireAssay;

/// <summary>
/// What a day at the tray comes to. Portions are 250 mg, so that 0.25 mg of cornet is 1 ‰; proofs gain nothing.
/// </summary>
public sealed class AssayOutcomeTests
{
    private const string Proofs = """
        A1 proof 1 229.00 229.00
        A2 proof 1 229.00 229.00

        """;

    // Corrections of 0 and 0.11 mg lie further apart than 0.10 mg.
    private const string FallenProofs = """
        A1 proof 1 229.00 229.00
        A2 proof 1 229.00 229.11

        """;

    // 916.0 and 916.8 ‰: 0.8 apart, 0.5 is allowed.
    private const string Disagreeing = """
        B1 S1 1 250.00 229.00
        B2 S1 1 250.00 229.20
        """;

    // 916.2 and 916.4 ‰.
    private const string Agreeing = """
        B1 S1 1 250.00 229.05
        B2 S1 1 250.00 229.10
        """;

    private AssayDay day = null!;

    [SetUp]
    public void Begin() => day = new AssayDay();

    [TearDown]
    public void End() => day.Dispose();

    [Test]
    public void The_worked_example_comes_to_916_46()
    {
        // Vector V4 (domain 3.5): k +0.08 and +0.06, K = +0.07 mg; 229.20/250.12 and 229.02/249.87; mean 916.4583783.
        var result = day.Assay("""
            A1 proof 1 229.00 229.08
            A2 proof 1 229.05 229.11
            B1 S1 1 250.12 229.27
            B2 S1 1 249.87 229.09
            """);
        Assert.That((result.Outcome, result.Finding, result.ReportedPerMille, result.Attempt, result.Rules),
            Is.EqualTo(("accepted", (string?)null, "916.46", 1L, "1")));
        Assert.That(result.ResultJson, Does.Contain("\"fineMassMg\":\"1145914.0902\"")
            .And.Contain("\"verdict\":\"pass\"")
            .And.Contain("\"reported\":{\"perMille\":\"916.46\",\"uncertaintyPerMille\":\"0.39\"}"));
        Assert.That(day.Sample("S1").Attempts, Is.EqualTo(new[] { new AttemptOutcome(1, "accepted", null) }));
        Refused.As(FireAssayRefusals.ResultStands, () => _ = day.Sample("S1").OpenAttempt);
    }

    [Test]
    public void A_pair_that_disagreed_is_judged_with_its_repeat()
    {
        var first = day.Assay(Proofs + Disagreeing);
        Assert.That((first.Outcome, first.Finding, first.ReportedPerMille),
            Is.EqualTo(("repeat", "duplicates-disagree", (string?)null)));
        Assert.That(day.Sample("S1").OpenAttempt, Is.EqualTo(2));

        // 916.0, 916.8, 916.2 and 916.4 still range over 0.8; the limit for four is 0.5 × 3.6/2.8 = 0.643.
        var second = day.Assay(Proofs + Agreeing);
        Assert.That((second.Attempt, second.Outcome, second.Finding),
            Is.EqualTo((2L, "inconclusive", "duplicates-disagree")));
        Assert.That(Replicates(second), Is.EqualTo(4));
        Refused.As(FireAssayRefusals.ResultStands, () => _ = day.Sample("S1").OpenAttempt);
    }

    [Test]
    public void A_repeat_that_brings_all_four_within_the_wider_limit_is_accepted()
    {
        // 916.00 and 916.56 are 0.56 apart, above 0.5; with 916.2 and 916.4 the four may range over 0.643.
        day.Assay(Proofs + """
            B1 S1 1 250.00 229.00
            B2 S1 1 250.00 229.14
            """);
        var second = day.Assay(Proofs + Agreeing);
        // (916.00 + 916.56 + 916.20 + 916.40) / 4 = 916.29.
        Assert.That((second.Outcome, second.ReportedPerMille), Is.EqualTo(("accepted", "916.29")));
    }

    [Test]
    public void A_pair_that_fell_with_its_proofs_is_out()
    {
        var first = day.Assay(FallenProofs + Agreeing);
        Assert.That((first.Outcome, first.Finding), Is.EqualTo(("repeat", "proofs-disagree")));

        var second = day.Assay(Proofs + Agreeing);
        Assert.That((second.Outcome, second.ReportedPerMille, Replicates(second)),
            Is.EqualTo(("accepted", "916.30", 2)));
    }

    [Test]
    public void A_pair_after_one_that_fell_may_disagree_and_is_repeated_once_more()
    {
        day.Assay(FallenProofs + Agreeing);
        var second = day.Assay(Proofs + Disagreeing);
        Assert.That((second.Outcome, second.Finding), Is.EqualTo(("repeat", "duplicates-disagree")));
        var third = day.Assay(Proofs + Agreeing);
        Assert.That((third.Attempt, third.Outcome, Replicates(third)), Is.EqualTo((3L, "inconclusive", 4)));
    }

    [Test]
    public void A_disagreement_is_not_forgotten_because_the_proofs_of_its_repeat_fell()
    {
        day.Assay(Proofs + Disagreeing);
        var second = day.Assay(FallenProofs + Agreeing);
        Assert.That((second.Outcome, second.Finding), Is.EqualTo(("repeat", "proofs-disagree")));
        var third = day.Assay(Proofs + Agreeing);
        Assert.That((third.Outcome, third.Finding, Replicates(third)),
            Is.EqualTo(("inconclusive", "duplicates-disagree", 4)));
    }

    [Test]
    public void The_third_attempt_is_the_last()
    {
        foreach (var outcome in new[] { "repeat", "repeat", "inconclusive" })
        {
            var result = day.Assay(FallenProofs + Agreeing);
            Assert.That((result.Outcome, result.Finding), Is.EqualTo((outcome, "proofs-disagree")));
        }
    }

    [Test]
    public void After_a_result_was_sent_back_nothing_before_it_counts()
    {
        Assert.That(day.Assay(Proofs + Agreeing).Outcome, Is.EqualTo("accepted"));
        day.SendBack();
        var second = day.Assay(Proofs + Disagreeing);
        Assert.That((second.Attempt, second.Outcome, Replicates(second)), Is.EqualTo((2L, "repeat", 2)));
    }

    [Test]
    public void A_sent_back_pair_and_its_repeat_are_out_together()
    {
        day.Assay(Proofs + Disagreeing);
        Assert.That(day.Assay(Proofs + Agreeing).Outcome, Is.EqualTo("inconclusive"));
        day.SendBack();
        var third = day.Assay(Proofs + Agreeing);
        Assert.That((third.Outcome, third.ReportedPerMille, Replicates(third)),
            Is.EqualTo(("accepted", "916.30", 2)));
    }

    [Test]
    public void A_lost_portion_leaves_too_few_and_another_pair_is_asked_for()
    {
        var first = day.Assay(Proofs + """
            B1 S1 1 250.00 229.05
            B2 S1 1 250.00 lost
            """);
        Assert.That((first.Outcome, first.Finding), Is.EqualTo(("repeat", "replicates-too-few")));
        Assert.That(day.Assay(Proofs + Agreeing).Outcome, Is.EqualTo("accepted"));
    }

    [Test]
    public void A_disagreement_is_no_repeat_when_the_whole_second_pair_was_lost()
    {
        day.Assay(Proofs + Disagreeing);
        var second = day.Assay(Proofs + """
            B1 S1 1 250.00 lost
            B2 S1 1 250.00 lost
            """);
        Assert.That((second.Outcome, second.Finding, Replicates(second)),
            Is.EqualTo(("repeat", "duplicates-disagree", 2)));
    }

    [Test]
    public void Samples_take_the_correction_of_their_own_group_only()
    {
        // Group 1 gains 0.05 mg, group 2 loses 0.05 mg: the same cornet of 229.05 mg is 916.0 ‰ or 916.4 ‰.
        var trayNo = day.Fire("""
            A1 proof 1 229.00 229.05
            A2 proof 1 229.00 229.05
            C1 proof 2 229.00 228.95
            C2 proof 2 229.00 228.95
            B1 S1 2 250.00 229.05
            B2 S1 2 250.00 229.05
            """);
        Assert.That(day.Calculate(trayNo).Single().ReportedPerMille, Is.EqualTo("916.40"));
    }

    [Test]
    public void Groups_of_two_trays_with_the_same_name_are_told_apart()
    {
        // 0.56 apart at K = 0; on the second tray all cornets and proofs are 0.05 mg heavier.
        day.Assay(Proofs + """
            B1 S1 1 250.00 229.00
            B2 S1 1 250.00 229.14
            """);
        var second = day.Assay("""
            A1 proof 1 229.00 229.05
            A2 proof 1 229.00 229.05
            B1 S1 1 250.00 229.10
            B2 S1 1 250.00 229.15
            """);
        Assert.That((second.Outcome, second.ReportedPerMille), Is.EqualTo(("accepted", "916.29")));
    }

    private static int Replicates(AssayCalculated result)
    {
        using var json = System.Text.Json.JsonDocument.Parse(result.ResultJson);
        return json.RootElement.GetProperty("replicates").GetArrayLength();
    }
}
