using System.Collections.Frozen;
using Lims.Api.FireAssay;
using Lims.Api.Work;
using Lims.Core.FireAssay;
using Lims.Core.People;
using Lims.Core.Work;

namespace Lims.Tests.Work;

/// <summary>What somebody is told who scans a sample, an item or a tray.</summary>
public sealed class NextStepTests
{
    private static readonly Actor Clerk = Person("ayse", Role.Reception);
    private static readonly Actor Analyst = Person("ali", Role.Analyst);
    private static readonly Actor OtherAnalyst = Person("can", Role.Analyst);
    private static readonly Actor Checker = Person("gul", Role.Checker);
    private static readonly Actor Manager = Person("omer", Role.Manager);

    private WorkDay day = null!;

    [SetUp]
    public void Begin() => day = new WorkDay();

    [TearDown]
    public void End() => day.Dispose();

    [Test]
    public void Each_hears_of_the_own_work_only_on_the_way_to_the_tray()
    {
        var itemNo = day.Receive()[0].ItemNo;
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("weigh-whole", true)));
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("weigh-whole", false)));
        day.Weigh(itemNo);
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("hand-over", true)));
        day.Give(itemNo, WorkDay.Analyst);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("accept", true)));
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("accept", false)));
        Assert.That(Step(itemNo, OtherAnalyst), Is.EqualTo(("accept", false)));
        day.Accept(itemNo, WorkDay.Analyst);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("screen", true)));
        Assert.That(Step(itemNo, OtherAnalyst), Is.EqualTo(("screen", false)));
        Assert.That(Of(itemNo, OtherAnalyst).Why!.English, Does.Contain("accept it first"));
        day.Screen(itemNo);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("plan", true)));
        day.Plan(itemNo);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("place", true)));
    }

    [Test]
    public void What_is_held_out_to_the_counter_is_not_to_be_given_back_again()
    {
        var itemNo = day.Receive()[0].ItemNo;
        day.Give(itemNo, WorkDay.Analyst);
        day.Accept(itemNo, WorkDay.Analyst);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("give-back", true)), "it has not been weighed as a whole");
        day.Give(itemNo, "user:ayse", WorkDay.Analyst);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("weigh-whole", false)));
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("accept", true)));
    }

    [Test]
    public void What_lies_in_the_safe_is_taken_by_whoever_analyses_it()
    {
        var itemNo = day.Receive()[0].ItemNo;
        day.Weigh(itemNo);
        day.Give(itemNo, "place:safe");
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("accept", true)));
        Assert.That(Step(itemNo, Checker), Is.EqualTo(("hand-over", false)));
    }

    [Test]
    public void A_clerk_who_took_it_back_from_the_bench_hands_it_on()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Give(itemNo, WorkDay.Reception, WorkDay.Analyst);
        day.Accept(itemNo, WorkDay.Reception);
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("hand-over", true)));
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("place", false)));
    }

    [Test]
    public void A_sample_on_a_tray_leads_to_its_own_cell_first_and_a_tray_to_the_first_that_waits()
    {
        var (first, second) = (day.ReadyForTheTray().ItemNo, day.ReadyForTheTray().ItemNo);
        var trayNo = day.OpenTray();
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Place, (string?)null)));
        day.Place(trayNo, "A10", first);
        day.Place(trayNo, "A2", second);
        day.Place(trayNo, "A3", second);
        Assert.That((Of(first, Analyst).Says.Turkish, Of(first, Analyst).TrayNo),
            Is.EqualTo(("A10 hücresini tart", trayNo)));
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Weigh, "A2")), "A2 is read before A10.");
        day.WeighCell(trayNo, "A10");
        Assert.That((Of(first, Analyst).Code, Of(first, Analyst).Position), Is.EqualTo((NextStep.Weigh, "A2")));
        day.WeighCell(trayNo, "A2");
        day.WeighCell(trayNo, "A3");
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.PlaceProof, (string?)null)));
        foreach (var proof in (string[])["A1", "A4"])
        {
            day.PlaceProof(trayNo, proof);
            Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Weigh, proof)));
            day.WeighCell(trayNo, proof);
        }
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Fire, (string?)null)));
        day.Fire(trayNo);
        Assert.That(Of(second, Analyst).Says.English, Is.EqualTo("Weigh the cornet of A2"));
        foreach (var position in (string[])["A1", "A2", "A3", "A4", "A10"])
        {
            Assert.That(Tray(trayNo), Is.EqualTo((NextStep.WeighCornet, position)));
            day.WeighCell(trayNo, position);
        }
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Calculate, (string?)null)));
        day.Calculate(first);
        day.Calculate(second);
        Assert.That(Tray(trayNo), Is.EqualTo((NextStep.Nothing, (string?)null)));
    }

    [Test]
    public void Without_authorisation_for_the_method_the_tray_is_somebody_elses()
    {
        var trayNo = day.OpenTray();
        var learner = Analyst with { MethodIds = FrozenSet<string>.Empty };
        var step = new TrayStep(FireAssayStore.Tray(day.Session, trayNo), Calculated: false).For(learner);
        Assert.That((step.Yours, step.Why!.English), Is.EqualTo((false, "You are not authorised for its method.")));
    }

    [Test]
    public void Nobody_is_asked_to_pass_the_own_work()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Calculate(itemNo);
        var both = Person("ali", Role.Analyst, Role.Checker);
        Assert.That(Step(itemNo, Checker), Is.EqualTo(("check", true)));
        Assert.That(Step(itemNo, both), Is.EqualTo(("check", false)));
        Assert.That(Of(itemNo, both).Why!.English, Does.Contain("You weighed"));
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("give-back", true)), "The analysis is done.");
        day.Check(itemNo, WorkDay.Manager);
        Assert.That(Step(itemNo, Checker), Is.EqualTo(("approve", false)));
        Assert.That(Step(itemNo, Manager), Is.EqualTo(("approve", false)));
        Assert.That(Of(itemNo, Manager).Why!.English, Does.Contain("You checked"));
        Assert.That(Of(itemNo, Manager, checkerMayApprove: true).Yours);
    }

    [Test]
    public void After_approval_come_the_report_and_the_way_home()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Calculate(itemNo);
        day.Check(itemNo);
        day.Approve(itemNo);
        Assert.That(Step(itemNo, Manager), Is.EqualTo(("report", true)));
        var reportNo = day.Number(itemNo);
        Assert.That(Step(itemNo, Manager), Is.EqualTo(("wait", false)));
        day.Issue(reportNo);
        Assert.That(Step(itemNo, Analyst), Is.EqualTo(("give-back", true)));
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("return-to-customer", false)));
        day.Give(itemNo, WorkDay.Reception, WorkDay.Analyst);
        day.Accept(itemNo, WorkDay.Reception);
        Assert.That(Step(itemNo, Clerk), Is.EqualTo(("return-to-customer", true)));
        var home = new ItemStep(day.Folded(itemNo) with { Returned = true }, null, [], false).For(Clerk);
        Assert.That((home.Code, home.Role), Is.EqualTo((NextStep.Nothing, (string?)null)));
    }

    [Test]
    public void Every_step_is_said_in_both_languages()
    {
        var codes = typeof(NextStep).GetFields().Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.That(codes, Has.Count.EqualTo(18));
        foreach (var code in codes)
            Assert.That(new NextStep(code, null, false).Says, Has.Property("Turkish").Not.EqualTo(code)
                .And.Property("English").Not.EqualTo(code));
    }

    private NextStep Of(string itemNo, Actor reader, bool checkerMayApprove = false)
    {
        var item = ItemWorkStore.Progress(day.Session, itemNo)!;
        return new ItemStep(item, item.TrayNo is null ? null : FireAssayStore.Tray(day.Session, item.TrayNo),
            FireAssayStore.Weighers(day.Session, itemNo), checkerMayApprove).For(reader);
    }

    private (string, bool) Step(string itemNo, Actor reader) =>
        Of(itemNo, reader) is var step ? (step.Code, step.Yours) : default;

    private (string, string?) Tray(string trayNo)
    {
        var step = new TrayStep(
            FireAssayStore.Tray(day.Session, trayNo), day.StageOfTray(trayNo) == TrayStage.Done).For(Analyst);
        return (step.Code, step.Position);
    }

    private static Actor Person(string id, params string[] roles) => new(
        id, "p-" + id, roles.ToFrozenSet(), FrozenSet.Create("fa-au-cupellation"), false, 1);
}
