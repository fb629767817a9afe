using Lims.Api.FireAssay;
using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Tests.FireAssay;

namespace Lims.Tests.Reports;

public sealed class CaseFileTests
{
    private AssayDay day = null!;

    [SetUp]
    public void Begin() => day = ReportDay.Begin(
        null, new AnnouncedItem("bar", "Au", 1, "917", "916"), new AnnouncedItem("bar", "Au", 1));

    [TearDown]
    public void End() => day.Dispose();

    [Test]
    public void The_basis_folded_from_facts_is_the_one_gathered_from_tables()
    {
        // The first attempt disagrees, the second is judged with it; the neighbour shares the second tray.
        day.Calculate(day.Fire("""
            A1 proof 1 229.00 229.00
            A2 proof 1 229.00 229.00
            B1 S1 1 250.00 229.00
            B2 S1 1 250.00 229.20
            """));
        var second = day.Fire("""
            A1 proof 1 229.00 229.00
            A2 proof 1 229.00 229.00
            B1 S1 1 250.00 229.05
            B2 S1 1 250.00 229.10
            C1 S2 1 250.00 229.20
            C2 S2 1 250.00 229.25
            """);
        var gathered = AssayDesk.Basis(day.Session, day.Sample("S1"));
        day.Calculate(second);

        var file = day.File();
        var item = file.Items[0];
        var folded = file.BasisOf(item, item.Calculations[^1].Appended);
        // A later fact than the calculation does not change what it rested on.
        Assert.That(Assaying.Worksheet(folded).ToJson(), Is.EqualTo(Assaying.Worksheet(gathered).ToJson()));
        Assert.That(file.WorksheetOf(item, item.Calculations[^1].Appended).Worksheet.ToJson(),
            Is.EqualTo(Assaying.Worksheet(gathered).ToJson()));
        Assert.That(folded.Cells, Is.EqualTo(gathered.Cells));
        Assert.That(folded.Earlier, Is.EqualTo(gathered.Earlier));
        foreach (var each in file.Items)
            foreach (var (appended, recorded) in each.Calculations)
            {
                Assert.That(Assaying.Calculate(file.BasisOf(each, appended)), Is.EqualTo(recorded));
                var (_, worksheet) = file.WorksheetOf(each, appended);
                Assert.That(Evidence.Sha256Of(worksheet.ToJson()), Is.EqualTo(recorded.WorksheetSha256));
                Assert.That(file.WorksheetOf(each, appended).Worksheet, Is.SameAs(worksheet));
            }
    }

    [Test]
    public void An_item_is_told_without_its_neighbours()
    {
        day.Calculate(day.Fire(ReportDay.V4 + "\nC1 S2 1 250.00 229.20\nC2 S2 1 250.00 229.25"));
        var first = day.File().Items[0];
        Assert.That(first.Facts.Select(each => each.Fact.Subject).Distinct(),
            Is.EquivalentTo(new[] { first.Item.Subject, "tray:" + first.All<PortionPlaced>()[0].Fact.TrayNo }));
    }

    [Test]
    public void The_wording_and_settings_of_the_day_and_the_agreed_version_of_the_method_are_taken()
    {
        var changed = (HouseSettingsSet)day.House.Facts.First(each => each.Fact is HouseSettingsSet).Fact;
        day.House.Book(Actors.House, changed with { Title = "Yeni Ad" });
        day.House.Book(Actors.House, day.Method with { NameTr = "Sonraki" });
        var file = CaseFile.From(day.House.Facts, day.Items[0].OrderNo, []);
        Assert.That((file.House.Title, file.Method.NameTr, file.Method.MethodVersion),
            Is.EqualTo(("Yeni Ad", day.Method.NameTr, 1L)));
    }

    [TestCase(typeof(OrderReceived))]
    [TestCase(typeof(HouseSettingsSet))]
    [TestCase(typeof(ReportTextSet))]
    [TestCase(typeof(Core.Methods.MethodVersionSet))]
    [TestCase(typeof(ItemReceived))]
    public void A_missing_stream_is_no_story(Type missing) => Assert.That(
        () => CaseFile.From(day.House.Facts.Where(each => each.Fact.GetType() != missing),
            day.Items[0].OrderNo, [day.ItemNo]),
        Throws.InvalidOperationException);

    [Test]
    public void The_analyst_is_who_weighed_the_last_cornet()
    {
        var trayNo = day.Fire(ReportDay.V4, analyst: "user:veli");
        day.Calculate(trayNo);
        Assert.That(day.File().Items[0].Analyst, Is.EqualTo("user:veli"));
        Assert.That(day.File().Items[0].Weighers, Is.EqualTo(new[] { "user:veli" }));
    }
}
