using Lims.Api.Work;
using Lims.Core.FireAssay;
using Lims.Core.Work;

namespace Lims.Tests.Work;

/// <summary>The whole way of a sample, and every way aside, by real facts.</summary>
public sealed class StageTests
{
    private WorkDay day = null!;

    [SetUp]
    public void Begin() => day = new WorkDay();

    [TearDown]
    public void End()
    {
        // Whatever happened: the table says what the facts say when they are read again without it.
        foreach (var itemNo in day.House.Facts.Select(each => each.Fact).OfType<Core.Orders.ItemReceived>()
            .Select(item => item.ItemNo))
        {
            var row = ItemWorkStore.Find(day.Session, itemNo)!;
            var folded = day.Folded(itemNo);
            Assert.That(ItemWorkStore.Progress(day.Session, itemNo), Is.EqualTo(folded).UsingPropertiesComparer());
            Assert.That((row.Stage, row.TrayNo), Is.EqualTo((folded.Stage, folded.TrayNo)));
        }
        day.Dispose();
    }

    [Test]
    public void A_sample_passes_every_stage_in_its_order()
    {
        var passed = new List<string>();
        var itemNo = day.Receive()[0].ItemNo;
        void Then(Action step)
        {
            step();
            if (passed.LastOrDefault() != day.StageOf(itemNo))
                passed.Add(day.StageOf(itemNo));
        }

        Then(() => { });
        Then(() => day.Weigh(itemNo));
        Then(() => day.Give(itemNo, WorkDay.Analyst));
        Then(() => day.Accept(itemNo, WorkDay.Analyst));
        Then(() => day.Screen(itemNo));
        Then(() => day.Plan(itemNo));
        var trayNo = day.OpenTray();
        Then(() => day.Place(trayNo, "A2", itemNo));
        Then(() => day.Place(trayNo, "A3", itemNo));
        Then(() => day.WeighCell(trayNo, "A2"));
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Weighing), "A3 is not weighed yet.");
        Then(() => day.WeighCell(trayNo, "A3"));
        Then(() => day.Fire(trayNo));
        Then(() => day.WeighCell(trayNo, "A2"));
        Then(() => day.WeighCell(trayNo, "A3"));
        Then(() => day.Calculate(itemNo, AssayCalculated.Repeat));
        var second = day.Assay(itemNo, attempt: 2);
        Then(() => day.Calculate(itemNo, attempt: 2));
        Then(() => day.Check(itemNo));
        Then(() => day.Approve(itemNo));
        var reportNo = "";
        Then(() => reportNo = day.Number(itemNo));
        Then(() => day.Issue(reportNo));

        Assert.That(passed, Is.EqualTo(Stage.All.Except([Stage.Returned])));
        Assert.That((day.StageOfTray(trayNo), day.StageOfTray(second)), Is.EqualTo((TrayStage.Done, TrayStage.Done)));
    }

    [Test]
    public void A_tray_passes_every_stage_in_its_order()
    {
        var (first, second) = (day.ReadyForTheTray().ItemNo, day.ReadyForTheTray().ItemNo);
        var trayNo = day.OpenTray();
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Filling));
        day.PlaceProof(trayNo, "A1");
        day.Place(trayNo, "A2", first);
        day.Place(trayNo, "A3", second);
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Weighing));
        foreach (var position in (string[])["A1", "A2", "A3"])
            day.WeighCell(trayNo, position);
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Firing));
        day.Fire(trayNo);
        Assert.That((day.StageOfTray(trayNo), day.StageOf(first), day.StageOf(second)),
            Is.EqualTo((TrayStage.Cornets, Stage.Cornets, Stage.Cornets)));
        foreach (var position in (string[])["A1", "A2", "A3"])
            day.WeighCell(trayNo, position);
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Calculating));
        day.Calculate(first);
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Calculating), "One sample waits yet.");
        day.Calculate(second, AssayCalculated.Repeat);
        Assert.That(day.StageOfTray(trayNo), Is.EqualTo(TrayStage.Done));
    }

    [Test]
    public void A_result_that_is_sent_back_asks_for_a_repeat()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Calculate(itemNo, AssayCalculated.Inconclusive);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.ToCheck));
        day.Check(itemNo);
        day.SendBack(itemNo);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.ToRepeat));
        day.Assay(itemNo, attempt: 2);
        day.Calculate(itemNo, attempt: 2);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.ToCheck), "The check before was of another result.");
    }

    [Test]
    public void A_lost_portion_holds_nobody_up()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        var trayNo = day.OpenTray();
        day.Place(trayNo, "A2", itemNo);
        day.Place(trayNo, "A3", itemNo);
        day.WeighCell(trayNo, "A2");
        day.Lose(itemNo, trayNo, "A3");
        Assert.That((day.StageOf(itemNo), day.StageOfTray(trayNo)), Is.EqualTo((Stage.Firing, TrayStage.Firing)));
        day.Fire(trayNo);
        day.Lose(itemNo, trayNo, "A2");
        Assert.That((day.StageOf(itemNo), day.StageOfTray(trayNo)), Is.EqualTo((Stage.ToPlace, TrayStage.Done)));
    }

    [Test]
    public void A_place_is_not_the_bench_and_a_receiver_who_takes_it_back_is_not_either()
    {
        var itemNo = day.Receive()[0].ItemNo;
        day.Weigh(itemNo);
        day.Give(itemNo, "place:safe");
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.AtCounter));
        day.Accept(itemNo, WorkDay.Reception);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.AtCounter));
        day.Give(itemNo, "place:safe");
        day.Accept(itemNo, WorkDay.Analyst);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Screening));
    }

    [Test]
    public void Work_without_the_mass_of_the_whole_item_goes_back_to_the_counter()
    {
        var itemNo = day.Receive()[0].ItemNo;
        day.Give(itemNo, WorkDay.Analyst);
        day.Accept(itemNo, WorkDay.Analyst);
        day.Plan(itemNo);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.AwaitingMass));
        day.Assay(itemNo);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.AwaitingMass));
        day.Weigh(itemNo);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Calculating));
    }

    [Test]
    public void A_void_number_goes_back_to_what_was_before_it()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Calculate(itemNo);
        day.Check(itemNo);
        day.Approve(itemNo);
        day.Void(day.Number(itemNo));
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.ToReport));
        day.Issue(day.Number(itemNo));
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Reported));
        day.Void(day.Number(itemNo));
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Reported), "The report before it is still out.");
    }

    [Test]
    public void What_is_handed_back_is_done_and_a_revoked_report_asks_for_another()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Check(itemNo);
        day.Approve(itemNo);
        var reportNo = day.Number(itemNo);
        day.Issue(reportNo);
        day.HandBack(itemNo);
        Assert.That((day.StageOf(itemNo), day.Folded(itemNo).Holder), Is.EqualTo((Stage.Returned, "party:p-1")));
        day.Revoke(reportNo);
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.ToReport));
        day.Issue(day.Number(itemNo));
        Assert.That(day.StageOf(itemNo), Is.EqualTo(Stage.Returned), "The customer has it still.");
    }

    [Test]
    public void A_customer_hears_of_five_stages_and_an_order_is_as_far_as_its_last_item()
    {
        Assert.That(Stage.All.Select(PublicStage.Of).Distinct(), Is.EqualTo(PublicStage.All));
        Assert.That(PublicStage.OfOrder([Stage.Reported, Stage.Cornets, Stage.Returned]),
            Is.EqualTo(PublicStage.InAnalysis));
        Assert.That(PublicStage.OfOrder([Stage.Returned]), Is.EqualTo(PublicStage.Delivered));
        Assert.That(PublicStage.OfOrder([]), Is.EqualTo(PublicStage.Received));
    }

    [Test]
    public void Every_stage_is_said_in_both_languages()
    {
        foreach (var (code, said) in Stage.All.Select(code => (code, Stage.Said(code)))
            .Concat(PublicStage.All.Select(code => (code, PublicStage.Said(code))))
            .Concat(TrayStage.InWork.Append(TrayStage.Done).Select(code => (code, TrayStage.Said(code)))))
            Assert.That(said.Turkish, Is.Not.EqualTo(code).And.Not.EqualTo(said.English));
        Assert.That(Stage.Said("x").Turkish, Is.EqualTo("x"));
    }
}
