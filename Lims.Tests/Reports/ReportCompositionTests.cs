using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Core.Reports;
using Lims.Tests.FireAssay;
using Lims.Tests.Ledger;
using Lims.Tests.Methods;
using Lims.Tests.Refusals;

namespace Lims.Tests.Reports;

/// <summary>From the facts of a day to what the paper says.</summary>
public sealed class ReportCompositionTests
{
    [Test]
    public void The_worked_example_prints_916_46_and_multiplies_out()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var item = day.Content().Items.Single();
        var result = item.Results.Single();

        // V4 (contracts 3.2): 1250.37 g × 916.46 ‰ = 1145.9140902 g; u 0.1906, U = 0.3812 rounded up to 0.39.
        Assert.That((result.PerMille, result.UncertaintyPerMille, result.K, result.FineMassMg, result.Basis),
            Is.EqualTo(("916.46", "0.39", "2", "1145914.0902", "received")));
        Assert.That((item.GrossMassMg, item.GrossMassDecimals, item.DeliveredMassMg),
            Is.EqualTo(("1250370", 2, (string?)null)));
        Assert.That((result.Method.Replicates, string.Join(' ', result.Method.PortionsMg),
            string.Join(' ', result.Method.CornetsMg)), Is.EqualTo((2, "250.12 249.87", "229.27 229.09")));
        Assert.That(
            DecimalText.Parse(result.FineMassMg!),
            Is.EqualTo(DecimalText.Parse(item.GrossMassMg) * DecimalText.Parse(result.PerMille!) / 1000m));
        // T = 916, guarded: 916.458 ≥ 916 + 0.381; p = Φ((916.4584 − 916)/0.1906) = 0.9919, never rounded up.
        Assert.That(result.Conformity, Is.EqualTo(new ReportConformity("916", "pass", "guarded", "0.991")));
        Assert.That((result.StandardFineness, result.Inconclusive), Is.EqualTo(("916", (string?)null)));
        // Declared 917: 0.54 ‰ below, and no lower mark is offered instead.
        Assert.That(result.Shortfall, Is.EqualTo(new ReportShortfall("917", "0.54")));
    }

    [Test]
    public void The_paper_names_who_answers_and_when_each_acted()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4, analyst: "user:veli"));
        day.Pass();
        var content = day.Content();
        var facts = day.House.Facts.Count;
        Assert.That(content.People.Select(each => (each.Role, each.Name, each.Title, each.AtUtc)), Is.EqualTo(new[]
        {
            ("analyst", "ad:user:veli", "Analist", MemoryHouse.At(facts - 2)),
            ("checker", "ad:" + AssayDay.Checker, "Kontrol sorumlusu", MemoryHouse.At(facts - 1)),
            ("approver", "ad:" + AssayDay.Manager, "Laboratuvar müdürü", MemoryHouse.At(facts)),
        }));
        Assert.That((content.SamePersonNotice, content.House.IsExample, content.Amendment),
            Is.EqualTo((false, true, (ReportAmendment?)null)));
        Assert.That(content.AnalysedFromUtc,
            Is.EqualTo(day.House.Facts.First(each => each.Fact is PortionWeighed).AtUtc));
        Assert.That((content.Sampling.BroughtByCustomer, content.ReceivedAtUtc, content.AnalysedToUtc),
            Is.EqualTo((true, day.File().OrderFact.AtUtc, MemoryHouse.At(facts - 2))));
    }

    [Test]
    public void One_person_who_checked_and_approved_is_said_so()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Check(day.ItemNo);
        day.Approve(day.ItemNo, AssayDay.Checker, checkerMayApprove: true);
        Assert.That(day.Content().SamePersonNotice, Is.True);
    }

    [Test]
    public void No_paper_before_the_newest_result_is_approved()
    {
        using var day = ReportDay.Begin();
        var trayNo = day.Fire(ReportDay.V4);
        Refused.As(ReportsRefusals.NotApproved, () => day.Content());
        day.Calculate(trayNo);
        Refused.As(ReportsRefusals.NotApproved, () => day.Content());
        day.Check(day.ItemNo);
        Refused.As(ReportsRefusals.NotApproved, () => day.Content());
        day.SendBack();
        day.Calculate(day.Fire(ReportDay.V4));
        Refused.As(ReportsRefusals.NotApproved, () => day.Content());
        day.Pass();
        Assert.That(() => day.Content(), Throws.Nothing);
    }

    [Test]
    public void An_assay_that_found_no_figure_prints_none_and_says_why_and_what_happened_before()
    {
        using var day = ReportDay.Begin();
        for (var i = 0; i < 2; i++)
            day.Calculate(day.Fire("""
                A1 proof 1 229.00 229.00
                A2 proof 1 229.00 229.00
                B1 S1 1 250.00 229.00
                B2 S1 1 250.00 229.20
                """));
        day.Pass();
        var content = day.Content();
        var result = content.Items[0].Results[0];
        Assert.That((result.Inconclusive, result.PerMille, result.FineMassMg, result.UncertaintyPerMille, result.K),
            Is.EqualTo(("duplicates-disagree", (string?)null, (string?)null, (string?)null, (string?)null)));
        Assert.That((result.Conformity, result.StandardFineness, result.Shortfall),
            Is.EqualTo(((ReportConformity?)null, (string?)null, (ReportShortfall?)null)));
        Assert.That(result.Method.Replicates, Is.EqualTo(4));
        Assert.That(content.Deviations.Single(),
            Does.StartWith(day.ItemNo + ": ilk analiz").And.Contain("tekrarlar uyuşmuyor").And.Contain(" / ")
                .And.Contain("replicates disagree"));
    }

    [Test]
    public void A_lost_portion_is_said_and_not_counted()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4 + "\nB3 S1 1 250.00 lost"));
        day.Pass();
        var content = day.Content();
        Assert.That(content.Items[0].Results[0].Method.Replicates, Is.EqualTo(2));
        Assert.That(content.Deviations, Is.EqualTo(new[]
        {
            day.ItemNo + ": bir pay kaybedildi ve hesaba katılmadı. / "
                + day.ItemNo + ": a portion was lost and does not count.",
        }));
    }

    [Test]
    public void The_fine_mass_names_the_mass_it_rests_on()
    {
        using var day = ReportDay.Begin();
        day.House.Book("user:ayse", new GrossMassWeighed(
            day.ItemNo, GrossMassWeighed.Delivered, "bal-2", new string('b', 64), "1000000", "1000.00", "g"));
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var item = day.Content().Items.Single();
        Assert.That((item.GrossMassMg, item.DeliveredMassMg, item.Results[0].Basis, item.Results[0].FineMassMg),
            Is.EqualTo(("1250370", "1000000", "delivered", "916460")));
    }

    [Test]
    public void Without_an_agreed_rule_there_is_neither_verdict_nor_standard_fineness()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var file = day.File();
        var order = file.OrderFact with { Fact = file.Order with { DecisionRule = null } };
        var item = file.Items[0] with { Item = file.Items[0].Item with { SpecificationPerMille = null } };
        var plain = new CaseFile(order, file.House, file.Method, file.Texts, [item]);
        var result = ReportComposition.Compose(plain, ReportDay.Occasion, ReportDay.Names).Items[0].Results[0];
        Assert.That((result.PerMille, result.Conformity, result.StandardFineness),
            Is.EqualTo(("916.46", (ReportConformity?)null, (string?)null)));
    }

    [Test]
    public void An_item_in_nothing_below_its_declaration_has_no_shortfall()
    {
        using var day = ReportDay.Begin(null, new AnnouncedItem("bar", "Au", 1, "916.46", "916"));
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        Assert.That(day.Content().Items[0].Results[0].Shortfall, Is.Null);
    }

    [Test]
    public void A_house_without_accreditation_claims_none()
    {
        using var day = ReportDay.Begin(MethodTests.Cupellation with { ScopeAccredited = 0, Budgets = [] });
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var result = day.Content().Items[0].Results[0];
        // Without a budget no uncertainty is stated, and a guarded rule then gives no verdict.
        Assert.That((result.Accredited, result.UncertaintyPerMille, result.K, result.Conformity),
            Is.EqualTo((false, (string?)null, (string?)null, (ReportConformity?)null)));
    }

    [Test]
    public void Every_finding_that_can_end_an_assay_has_its_words() => Assert.That(
        CalculationFindings.All.Select(finding => "finding." + finding.Code)
            .Except(["finding.worksheet-unreadable", "finding.silver-loss-uncorrected",
                "finding.silver-not-determinable"])
            .Where(key => !ReportTexts.Default.ContainsKey(key)),
        Is.Empty);
}
