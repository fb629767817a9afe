using Lims.Api.FireAssay;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Tests.Refusals;

namespace Lims.Tests.FireAssay;

/// <summary>What a calculation is gathered from, and when there is none.</summary>
public sealed class AssayDeskTests
{
    private const string Pair = """
        A1 proof 1 229.00 229.00
        A2 proof 1 229.00 229.00
        B1 S1 1 250.00 229.05
        B2 S1 1 250.00 229.10
        """;

    private AssayDay day = null!;

    [SetUp]
    public void Begin() => day = new AssayDay(
        null, new AnnouncedItem("bar", "Au", 1, "917", "916"), new AnnouncedItem("bar", "Au", 1));

    [TearDown]
    public void End() => day.Dispose();

    [Test]
    public void A_tray_is_calculated_once_after_the_fire_with_every_cornet_weighed()
    {
        var cold = day.OpenTray();
        Refused.As(FireAssayRefusals.NotFired, () => day.Calculate(cold));

        var trayNo = day.Fire(Pair);
        day.Calculate(trayNo);
        Refused.As(FireAssayRefusals.NothingToCalculate, () => day.Calculate(trayNo));
    }

    [Test]
    public void Every_sample_of_a_tray_is_worked_out_for_itself()
    {
        var results = day.Calculate(day.Fire(Pair + """

            C1 S2 1 250.00 229.20
            C2 S2 1 250.00 229.25
            """));
        Assert.That(results.Select(each => (each.ItemNo, each.ReportedPerMille)), Is.EqualTo(new[]
        {
            (day.Items[0].ItemNo, "916.30"), (day.Items[1].ItemNo, "916.90"),
        }));
    }

    [Test]
    public void A_portion_waiting_for_its_cornet_or_on_another_tray_holds_the_sample_up()
    {
        var second = day.OpenTray();
        day.House.Book(AssayDay.Analyst, Bench.PlacePortion(day.Tray(second), day.Sample("S1"), "B1", "1"));
        day.Weigh(second, "B1", "250.00");
        Refused.As(FireAssayRefusals.CellNotWeighed, () => day.Assay(Pair));
    }

    [Test]
    public void Nothing_is_calculated_without_the_mass_of_the_whole_or_without_a_portion()
    {
        day.Fire(Pair);
        var basis = AssayDesk.Basis(day.Session, day.Sample("S1"));
        Assert.That(basis.GrossMassMg, Is.EqualTo("1250370"));
        Refused.As(FireAssayRefusals.GrossMassMissing, () => Assaying.Calculate(basis with { GrossMassMg = null }));
        Refused.As(FireAssayRefusals.NoPortions, () => Assaying.Calculate(basis with { Cells = [] }));
        Refused.As(FireAssayRefusals.NoPortions, () => Assaying.Calculate(
            basis with { Cells = [.. basis.Cells.Select(cell => cell with { Lost = true })] }));
    }

    [Test]
    public void The_fine_mass_rests_on_the_mass_delivered_when_there_is_one()
    {
        day.House.Book("user:ayse", new GrossMassWeighed(
            day.ItemNo, GrossMassWeighed.Delivered, "bal-2", new string('b', 64), "1000000", "1000.00", "g"));
        // 1000 g × 916.30 ‰ = 916.3 g.
        Assert.That(day.Assay(Pair).ResultJson, Does.Contain("\"fineMassMg\":\"916300\""));
    }

    [Test]
    public void The_worksheet_of_a_result_can_be_built_again_from_its_cells()
    {
        var trayNo = day.Fire(Pair);
        var worksheet = Assaying.Worksheet(AssayDesk.Basis(day.Session, day.Sample("S1"))).ToJson();
        var result = day.Calculate(trayNo)[0];
        Assert.That(result.WorksheetSha256, Is.EqualTo(Core.Reports.Evidence.Sha256Of(worksheet)));
        Assert.That(FireAssayCalculation.Calculate(Worksheet.Read(worksheet)).ToJson(), Is.EqualTo(result.ResultJson));
    }

    [Test]
    public void What_the_order_agreed_and_the_method_holds_goes_into_the_worksheet()
    {
        day.Fire(Pair);
        var basis = AssayDesk.Basis(day.Session, day.Sample("S1"));
        var worksheet = Assaying.Worksheet(basis with
        {
            Method = basis.Method with { MaximumRangePerMille = "0.4", ReportDecimals = 1 },
        });
        var sheet = (Cupellation)worksheet.Measurement;
        Assert.That(
            (worksheet.MinimumPerMille, worksheet.DecisionRule, worksheet.MaximumRangePerMille,
                worksheet.ReportDecimals, sheet.AlloyClass, sheet.Uncertainty),
            Is.EqualTo(((decimal?)916m, DecisionRule.Guarded, (decimal?)0.4m, (int?)1, AlloyClass.Yellow,
                Sheets.Budget)));

        var plain = Assaying.Worksheet(basis with { DecisionRule = null, AlloyClass = "dore" });
        Assert.That((plain.DecisionRule, ((Cupellation)plain.Measurement).Uncertainty),
            Is.EqualTo((DecisionRule.Simple, (UncertaintyBudget?)null)), "The method has no budget for doré.");
    }

    [Test]
    public void Everyone_who_weighed_on_a_tray_of_the_item_is_known_also_who_weighed_its_neighbours()
    {
        var trayNo = day.OpenTray();
        day.House.Book(AssayDay.Analyst, Bench.PlacePortion(day.Tray(trayNo), day.Sample("S1"), "B1", "1"));
        day.House.Book(AssayDay.Analyst, Bench.PlacePortion(day.Tray(trayNo), day.Sample("S2"), "B2", "1"));
        day.Weigh(trayNo, "B2", "250.00", "user:veli");
        Assert.That(FireAssayStore.Weighers(day.Session, day.ItemNo), Is.EqualTo(new[] { "user:veli" }));
        Assert.That(FireAssayStore.TraysOfItem(day.Session, day.ItemNo), Is.EqualTo(new[] { trayNo }));
    }
}
