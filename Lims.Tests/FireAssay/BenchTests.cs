using Lims.Api.FireAssay;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Tests.Methods;
using Lims.Tests.Refusals;

namespace Lims.Tests.FireAssay;

public sealed class BenchTests
{
    private AssayDay day = null!;
    private string trayNo = null!;

    [SetUp]
    public void Begin()
    {
        day = new AssayDay(null, new AnnouncedItem("bar", "Au", 1), new AnnouncedItem("bar", "Ag", 1));
        trayNo = day.OpenTray();
    }

    [TearDown]
    public void End() => day.Dispose();

    [TestCase("A1")]
    [TestCase("H12")]
    public void Cells_go_from_A1_to_H12(string position) => Assert.That(() => Place(position), Throws.Nothing);

    [TestCase("A0")]
    [TestCase("A13")]
    [TestCase("I1")]
    [TestCase("a1")]
    [TestCase("A01")]
    [TestCase("A1\n")]
    [TestCase("")]
    public void No_other_place_is_on_a_tray(string position)
    {
        Refused.As(FireAssayRefusals.PositionText, () => Place(position));
        Refused.As(FireAssayRefusals.PositionText, () => Proof(position));
    }

    [Test]
    public void A_cell_is_given_away_once_and_only_before_the_fire()
    {
        Place("B1");
        Refused.As(FireAssayRefusals.CellTaken, () => Place("B1"));
        Refused.As(FireAssayRefusals.CellTaken, () => Proof("B1"));
        FireAll();
        Refused.As(FireAssayRefusals.AlreadyFired, () => Place("B2"));
        Refused.As(FireAssayRefusals.AlreadyFired, () => Proof("B2"));
    }

    [Test]
    public void A_sample_is_planned_once_for_gold_with_a_possible_composition()
    {
        var plan = new AssayPlanned(day.ItemNo, "yellow", "916", "40");
        var sample = day.Sample("S1") with { AlloyClass = null };
        Assert.That(Bench.Plan(sample, plan), Is.EqualTo(new[] { plan }));
        Assert.That(FireAssayStore.Plan(day.Session, day.ItemNo), Is.EqualTo(plan));
        Assert.That(Bench.Plan(sample, plan with { ExpectedAgPerMille = "85" }), Has.Count.EqualTo(1));

        Refused.As(FireAssayRefusals.AlreadyPlanned, () => Bench.Plan(day.Sample("S1"), plan));
        Refused.As(FireAssayRefusals.NotGold, () => Bench.Plan(day.Sample("S2"), plan));
        Refused.As(FireAssayRefusals.AlloyClassUnknown, () => Bench.Plan(sample, plan with { AlloyClass = "sarı" }));
        foreach (var text in new[] { "916,5", "-1", "1000.5", "" })
            Refused.As(FireAssayRefusals.CompositionText,
                () => Bench.Plan(sample, plan with { ExpectedAuPerMille = text }));
        Refused.As(FireAssayRefusals.CompositionText,
            () => Bench.Plan(sample, plan with { ExpectedAgPerMille = "85.1" }));
    }

    [Test]
    public void A_portion_belongs_to_a_planned_sample_of_the_trays_method()
    {
        var tray = day.Tray(trayNo);
        Refused.As(FireAssayRefusals.NotPlanned, () => Bench.PlacePortion(tray, day.Sample("S2"), "B1", "1"));
        Refused.As(FireAssayRefusals.OtherMethod,
            () => Bench.PlacePortion(tray, day.Sample("S1") with { MethodId = "fa-2" }, "B1", "1"));
        Refused.As(FireAssayRefusals.SampleUnknown, () => day.Sample(day.ItemNo));
        Refused.As(FireAssayRefusals.TrayUnknown, () => day.Tray("T26-000099-0"));
        Assert.That(Bench.PlacePortion(tray, day.Sample("S1"), "B1", "2"),
            Is.EqualTo(new[] { new PortionPlaced(day.ItemNo, "S1", trayNo, "B1", "2", 1) }));
    }

    [TestCase("989.99")]
    [TestCase("1000.01")]
    [TestCase("999,9")]
    [TestCase("")]
    public void Proof_gold_is_990_to_1000_pure_by_its_certificate(string purity) => Refused.As(
        FireAssayRefusals.PurityText,
        () => Bench.PlaceProof(day.Tray(trayNo), new ProofPlaced(trayNo, "A1", "1", purity, "L-1")));

    [Test]
    public void Before_the_fire_a_cell_gets_its_portion_and_after_it_its_cornet_each_once()
    {
        Place("B1");
        Refused.As(FireAssayRefusals.CellEmpty, () => day.Weigh(trayNo, "B2", "250.12"));
        Refused.As(FireAssayRefusals.CellMassNotPositive, () => day.Weigh(trayNo, "B1", "0"));
        Refused.As(FireAssayRefusals.CellMassNotPositive, () => day.Weigh(trayNo, "B1", "-0.01"));
        day.Weigh(trayNo, "B1", "250.12");
        Refused.As(FireAssayRefusals.CellWeighed, () => day.Weigh(trayNo, "B1", "229.27"));
        Assert.That(day.Tray(trayNo).Cell("B1").CornetMg, Is.Null, "No cornet before the fire.");
        FireAll();
        day.Weigh(trayNo, "B1", "229.27");
        day.Weigh(trayNo, "A1", "229.08");
        Refused.As(FireAssayRefusals.CellWeighed, () => day.Weigh(trayNo, "B1", "229.28"));
        Refused.As(FireAssayRefusals.CellWeighed, () => day.Weigh(trayNo, "A1", "229.08"));
        var (portion, proof) = (day.Tray(trayNo).Cell("B1"), day.Tray(trayNo).Cell("A1"));
        Assert.That((portion.MassMg, portion.CornetMg, proof.MassMg, proof.CornetMg),
            Is.EqualTo(("250.12", "229.27", "229.00", "229.08")));
    }

    [Test]
    public void A_tray_is_fired_once_with_every_cell_weighed_and_two_proofs_in_each_group_of_samples()
    {
        Refused.As(FireAssayRefusals.NoSamples, () => Fire());
        Place("B1");
        Refused.As(FireAssayRefusals.CellNotWeighed, () => Fire());
        day.Weigh(trayNo, "B1", "250.12");
        Proof("A1");
        Proof("A2", "2");
        day.Weigh(trayNo, "A1", "229.00");
        Refused.As(FireAssayRefusals.CellNotWeighed, () => Fire());
        day.Weigh(trayNo, "A2", "229.00");
        Refused.As(FireAssayRefusals.ProofsMissing, () => Fire());   // The second stands in another group.
        Proof("A3");
        day.Weigh(trayNo, "A3", "229.00");
        Fire();
        Refused.As(FireAssayRefusals.AlreadyFired, () => Fire());
    }

    [TestCase(999, 25)]
    [TestCase(1201, 25)]
    [TestCase(1100, 0)]
    [TestCase(1100, 241)]
    public void The_furnace_is_as_hot_as_furnaces_are(long temperatureC, long durationMin)
    {
        Place("B1");
        day.Weigh(trayNo, "B1", "250.12");
        AddProofs();
        var fired = AssayDay.Furnace(trayNo) with { TemperatureC = temperatureC, DurationMin = durationMin };
        Refused.As(FireAssayRefusals.FurnaceFigures, () => Bench.Fire(day.Tray(trayNo), fired));
    }

    [Test]
    public void A_portion_may_be_lost_until_its_cornet_is_weighed_a_proof_never()
    {
        Place("B1");
        Place("B2");
        Refused.As(FireAssayRefusals.LossReasonMissing, () => Lose("B1", " "));
        Lose("B1", "Tartım kabı devrildi.");
        Refused.As(FireAssayRefusals.NothingToLose, () => Lose("B1", "Yine."));
        Refused.As(FireAssayRefusals.PortionIsLost, () => day.Weigh(trayNo, "B1", "250.00"));
        FireAll();
        Refused.As(FireAssayRefusals.NothingToLose, () => Lose("A1", "Boncuk sıçradı."));
        day.Weigh(trayNo, "B2", "229.27");
        Refused.As(FireAssayRefusals.NothingToLose, () => Lose("B2", "Korne düştü."));
        Assert.That(day.Tray(trayNo).Cells.Where(cell => cell.Lost).Select(cell => cell.Position),
            Is.EqualTo(new[] { "B1" }));
    }

    [Test]
    public void Trays_are_numbered_year_by_year_and_keep_their_method()
    {
        day.OpenTray();
        Assert.That(FireAssayStore.LastTray(day.Session, 2026), Is.EqualTo(2));
        Assert.That(FireAssayStore.LastTray(day.Session, 2027), Is.Zero);
        Assert.That((day.Tray(trayNo).MethodId, day.Tray(trayNo).Fired),
            Is.EqualTo((MethodTests.Cupellation.MethodId, false)));
    }

    private void Place(string position) => day.House.Book(
        AssayDay.Analyst, Bench.PlacePortion(day.Tray(trayNo), day.Sample("S1"), position, "1"));

    private void Proof(string position, string group = "1") => day.House.Book(
        AssayDay.Analyst,
        Bench.PlaceProof(day.Tray(trayNo), new ProofPlaced(trayNo, position, group, "999.99", "L-1")));

    private void Lose(string position, string reason) =>
        day.House.Book(AssayDay.Analyst, Bench.Lose(day.Tray(trayNo), position, reason));

    private void Fire() =>
        day.House.Book(AssayDay.Analyst, Bench.Fire(day.Tray(trayNo), AssayDay.Furnace(trayNo)));

    private void AddProofs()
    {
        foreach (var position in new[] { "A1", "A2" })
        {
            Proof(position);
            day.Weigh(trayNo, position, "229.00");
        }
    }

    /// <summary>Weighs what is not weighed yet, adds two proofs and fires.</summary>
    private void FireAll()
    {
        foreach (var cell in day.Tray(trayNo).Cells.Where(cell => cell.MassMg is null && !cell.Lost))
            day.Weigh(trayNo, cell.Position, "250.00");
        AddProofs();
        Fire();
    }
}
