using System.Collections.Frozen;
using Lims.Api.Work;
using Lims.Core.FireAssay;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Work;

namespace Lims.Tests.Work;

/// <summary>Lists and queues: newest first, page by page, each person's own.</summary>
public sealed class WorkStoreTests
{
    private WorkDay day = null!;

    [SetUp]
    public void Begin() => day = new WorkDay();

    [TearDown]
    public void End() => day.Dispose();

    [Test]
    public void Orders_come_newest_first_and_every_order_stands_on_one_page()
    {
        var received = Enumerable.Range(0, 120)
            .Select(i => day.Receive(2, i % 3 == 0 ? "p-3" : "p-1")[0].OrderNo).Reverse().ToList();
        var (pages, orders) = Walk(before => OrderWorkStore.Newest(day.Session, before), order => order.OrderNo);
        Assert.That(pages, Is.EqualTo(3));
        Assert.That(orders, Is.EqualTo(received));
        Assert.That(Walk(before => OrderWorkStore.OfParty(day.Session, "p-3", before), order => order.OrderNo).Rows,
            Is.EqualTo(received.Index().Where(each => (119 - each.Index) % 3 == 0).Select(each => each.Item)));
        Assert.That(OrderWorkStore.OfParty(day.Session, "nobody").Rows, Is.Empty);
    }

    [Test]
    public void An_order_says_how_many_of_its_items_stand_where()
    {
        day.Receive();
        var items = day.Receive(3);
        day.Weigh(items[0].ItemNo);
        day.Weigh(items[2].ItemNo);
        var order = OrderWorkStore.Newest(day.Session).Rows[0];
        Assert.That((order.OrderNo, order.PublicStage), Is.EqualTo((items[0].OrderNo, PublicStage.Received)));
        Assert.That(order.Stages, Is.EqualTo(new StageCount[] { new(Stage.AwaitingMass, 1), new(Stage.AtCounter, 2) }));
        Assert.That(OrderWorkStore.OfParty(day.Session, "p-1").Rows[0].Stages, Is.EqualTo(order.Stages));

        var summary = OrderWorkStore.Summary(day.Session, order.OrderNo)!;
        Assert.That(summary.Items.Select(item => (item.ItemNo, item.Stage)), Is.EqualTo(new[]
        {
            (items[0].ItemNo, Stage.AtCounter), (items[1].ItemNo, Stage.AwaitingMass),
            (items[2].ItemNo, Stage.AtCounter),
        }));
        Assert.That(OrderWorkStore.Summary(day.Session, "K26-999999-0"), Is.Null);
    }

    [Test]
    public void Items_of_several_stages_come_as_one_list_in_the_order_in_which_they_got_there()
    {
        var items = Enumerable.Range(0, 70).Select(_ => day.Receive()[0].ItemNo).ToList();
        foreach (var itemNo in items.Where((_, i) => i % 2 == 0))
            day.Weigh(itemNo);
        string[] stages = [Stage.AwaitingMass, Stage.AtCounter];
        var (pages, rows) = Walk(before => ItemWorkStore.AtStages(day.Session, stages, before), row => row.ItemNo);
        Assert.That(pages, Is.EqualTo(2));
        Assert.That(rows, Is.EqualTo(
            items.Where((_, i) => i % 2 == 0).Reverse().Concat(items.Where((_, i) => i % 2 == 1).Reverse())));
    }

    [Test]
    public void A_fire_moves_many_samples_and_none_falls_between_two_pages()
    {
        var items = Enumerable.Range(0, 60).Select(_ => day.ReadyForTheTray().ItemNo).ToList();
        var trayNo = day.OpenTray();
        foreach (var (i, itemNo) in items.Index())
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (i / 12))}{(i % 12) + 1}");
            day.Place(trayNo, position, itemNo);
            day.WeighCell(trayNo, position);
        }
        day.Fire(trayNo);
        var (pages, rows) = Walk(
            before => ItemWorkStore.HeldBy(day.Session, WorkDay.Analyst, [Stage.Cornets], before), row => row.ItemNo);
        Assert.That(pages, Is.EqualTo(2));
        Assert.That(rows, Is.EqualTo(items.AsEnumerable().Reverse()));
    }

    [Test]
    public void A_count_stops_at_a_thousand()
    {
        for (var i = 0; i < 10; i++)
            day.Receive(99);
        Assert.That(ItemWorkStore.CountAtStage(day.Session, Stage.AwaitingMass), Is.EqualTo(990));
        day.Receive(99);
        Assert.That(ItemWorkStore.CountAtStage(day.Session, Stage.AwaitingMass), Is.EqualTo(1000));
    }

    [Test]
    public void A_queue_holds_what_the_roles_bring_and_an_analyst_sees_blind_numbers_alone()
    {
        var given = day.Receive()[0];
        day.Weigh(given.ItemNo);
        day.Give(given.ItemNo, WorkDay.Analyst);
        var held = day.ReadyForTheTray();
        day.Receive();

        Assert.That(Queue("ayse", Role.Reception), Is.EqualTo("""
            given-to-me 0, awaiting-mass 1, at-counter 0, held-at-counter 0, reported 0
            """));
        Assert.That(Queue("ali", Role.Analyst), Is.EqualTo("""
            given-to-me 1, screening 0, planning 0, to-place 1, weighing 0, firing 0, cornets 0, calculating 0,
            to-repeat 0, to-give-back 0
            """.ReplaceLineEndings(" ")));
        Assert.That(Queue("eda", Role.Auditor), Is.Empty);

        var entries = WaitingWork.Of(day.Session, Person("ali", Role.Analyst))
            .SelectMany(part => part.Entries).ToList();
        Assert.That(entries.Select(entry => entry.BlindNo), Is.EqualTo(new[] { given.BlindNo, held.BlindNo }));
        foreach (var entry in entries)
            Assert.That(entry.ItemNo ?? entry.OrderNo ?? entry.ReceivedAtUtc, Is.Null);
    }

    [Test]
    public void What_the_bench_is_done_with_is_given_back()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        day.Assay(itemNo);
        day.Calculate(itemNo);
        var part = WaitingWork.Part(
            day.Session, Person("ali", Role.Analyst), WaitingWork.ToGiveBack, WorkPage.Newest);
        Assert.That(part.Entries.Select(entry => entry.Stage), Is.EqualTo(new[] { Stage.ToCheck }));
    }

    [Test]
    public void Nobody_is_shown_the_own_work_to_pass()
    {
        var items = new[] { WorkDay.Analyst, "user:can" }.Select(analyst =>
        {
            var itemNo = day.ReadyForTheTray().ItemNo;
            day.Assay(itemNo, analyst);
            day.Calculate(itemNo);
            return itemNo;
        }).ToList();
        Assert.That(ToLookAt("can", Stage.ToCheck, Role.Checker), Is.EqualTo(new[] { items[0] }));
        Assert.That(ToLookAt("gul", Stage.ToCheck, Role.Checker), Is.EqualTo(items.AsEnumerable().Reverse()));
        day.Check(items[0], "user:can");
        day.Check(items[1], "user:omer");
        Assert.That(ToLookAt("can", Stage.ToApprove, Role.Manager), Is.Empty, "Weighed the one, checked the other.");
        Assert.That(ToLookAt("omer", Stage.ToApprove, Role.Manager), Is.EqualTo(new[] { items[0] }));
        Assert.That(LookStore.ToApprove(day.Session, "user:omer", checkerMayApprove: true).Rows, Has.Count.EqualTo(2));
        Assert.That(LookStore.CountToApprove(day.Session, "user:omer", checkerMayApprove: true), Is.EqualTo(2));
        Assert.That(LookStore.CountToCheck(day.Session, "user:gul"), Is.Zero);
    }

    [Test]
    public void Trays_in_work_are_those_that_somebody_has_to_come_back_to()
    {
        var itemNo = day.ReadyForTheTray().ItemNo;
        var done = day.Assay(itemNo);
        var (open, filled) = (day.OpenTray(), day.OpenTray());
        day.PlaceProof(filled, "A1");
        Assert.That(InWork(), Is.EqualTo(new[] { (filled, "weighing"), (open, "filling"), (done, "calculating") }));
        day.Calculate(itemNo, AssayCalculated.Accepted);
        Assert.That(InWork(), Is.EqualTo(new[] { (filled, "weighing"), (open, "filling") }));

        IEnumerable<(string, string)> InWork() =>
            TrayWorkStore.InWork(day.Session).Rows.Select(tray => (tray.TrayNo, tray.Stage));
    }

    [Test]
    public void A_part_of_somebody_elses_queue_is_refused() => Assert.That(
        Assert.Throws<RefusedException>(() => WaitingWork.Part(
            day.Session, Person("gul", Role.Checker), Stage.ToApprove, WorkPage.Newest))!.Code,
        Is.EqualTo(WorkRefusals.PartUnknown.Code));

    private string Queue(string id, params string[] roles) => string.Join(", ",
        WaitingWork.Of(day.Session, Person(id, roles)).Select(part => $"{part.Code} {part.Count}"));

    private IEnumerable<string?> ToLookAt(string id, string part, string role) =>
        WaitingWork.Part(day.Session, Person(id, role), part, WorkPage.Newest).Entries.Select(entry => entry.ItemNo);

    private static (int Pages, List<string> Rows) Walk<T>(Func<long, WorkPage<T>> read, Func<T, string> name)
    {
        var rows = new List<string>();
        var pages = 0;
        for (long? before = WorkPage.Newest; before is { } at; pages++)
        {
            var page = read(at);
            rows.AddRange(page.Rows.Select(name));
            before = page.Before;
        }
        return (pages, rows);
    }

    private static Actor Person(string id, params string[] roles) =>
        new(id, "p-" + id, roles.ToFrozenSet(), FrozenSet<string>.Empty, false, 1);
}
