using Lims.Api.House;
using Lims.Core.House;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.House;

[BothEngines]
public sealed class HouseTests
{
    private static readonly HouseSettingsSet Example = new(
        "kahramanmaras-1", "Örnek Ayar Evi", "Kuyumcular Sitesi 12", "+90 344 000 00 00", null, null, null, null, 0, 1);

    [Test]
    public void Seeded_data_are_an_example_until_a_person_confirms_them()
    {
        using var house = new MemoryHouse();
        Assert.That(HouseStore.Settings(house.Session), Is.Null);
        house.Run(SetHouse.Settings("1", Actors.House, Example));
        Assert.That(HouseStore.Settings(house.Session)!.IsExample, Is.True);

        house.Run(SetHouse.Confirm("2", Actors.House));

        var settings = HouseStore.Settings(house.Session)!;
        Assert.That((settings.IsExample, settings.Version, settings.StreamVersion), Is.EqualTo((false, 1L, 2L)));
        Refused.As(HouseRefusals.HouseConfirmed, () => house.Run(SetHouse.Confirm("3", Actors.House)));
    }

    [Test]
    public void Every_version_of_the_settings_stays()
    {
        using var house = new MemoryHouse();
        house.Run(SetHouse.Settings("1", Actors.House, Example));
        house.Run(SetHouse.Settings("2", Actors.House, Example with { Title = "Yeni", IsExample = 0 }));
        Assert.That(HouseStore.Settings(house.Session)!.Title, Is.EqualTo("Yeni"));
        Assert.That(HouseStore.Settings(house.Session, 1)!.Title, Is.EqualTo("Örnek Ayar Evi"));
    }

    [Test]
    public void Standard_finenesses_and_texts_come_back_in_the_order_they_were_set()
    {
        using var house = new MemoryHouse();
        house.Run(SetHouse.StandardFineness("1", Actors.House, new StandardFinenessSet(
            [new MetalFineness("Au", ["585", "916", "999.9"]), new MetalFineness("Ag", ["925"])],
            StandardFinenessSet.LargestNotAbove)));
        house.Run(SetHouse.ReportText("2", Actors.House, new ReportTextSet(
            "1", [new TextEntry("title", "AYAR RAPORU", "FINENESS REPORT"), new TextEntry("a", "b", "c")])));

        var table = HouseStore.StandardFineness(house.Session)!;
        Assert.That(table.Of("Au"), Is.EqualTo(new[] { "585", "916", "999.9" }));
        Assert.That(table.Of("Pt"), Is.Empty);
        var text = HouseStore.ReportText(house.Session)!;
        Assert.That(text.Entries.Select(entry => entry.Key), Is.EqualTo(new[] { "title", "a" }));
        Assert.That((text.Version, text.TextVersion), Is.EqualTo((1L, "1")));
    }

    [Test]
    public void Only_administrator_and_manager_speak_for_the_house()
    {
        using var house = new MemoryHouse();
        var analyst = UserSubject.Of(house.AddUser("ali", Role.Analyst));
        Refused.As(PeopleRefusals.RoleMissing, () => house.Run(SetHouse.Settings("1", analyst, Example)));
    }

    [TestCase("Maras 1")]
    [TestCase("1maras")]
    [TestCase("maraş")]
    [TestCase("maras-")]
    [TestCase("")]
    public void An_origin_can_stand_in_an_address(string origin) =>
        Refused.As(HouseRefusals.OriginText, () => HouseData.Set(null, Example with { Origin = origin }));

    [Test]
    public void Settings_that_a_paper_needs_are_complete()
    {
        Refused.As(HouseRefusals.HouseFieldEmpty, () => HouseData.Set(null, Example with { Title = " " }));
        Refused.As(HouseRefusals.HouseFieldEmpty, () => HouseData.Set(null, Example with { Address = "" }));
        Refused.As(HouseRefusals.LicenceDateText, () => HouseData.Set(null, Example with { LicenceDate = "2.1.2026" }));
        Refused.As(HouseRefusals.HouseNotSet, () => HouseData.Confirm(null));
        Refused.As(HouseRefusals.OriginFixed, () => HouseData.Set(
            new HouseSettings(1, 1, "other", "t", "a", "p", null, null, null, null, false, true), Example));
    }

    [TestCase("Au", "916,585")]
    [TestCase("Au", "585,585")]
    [TestCase("Au", "1000.1")]
    [TestCase("Au", "0")]
    [TestCase("Au", "9 16")]
    public void Standard_finenesses_ascend(string metal, string list) => Refused.As(
        HouseRefusals.StandardFinenessOrder, () => HouseData.SetStandardFineness(new StandardFinenessSet(
            [new MetalFineness(metal, list.Split(','))], StandardFinenessSet.LargestNotAbove)));

    [Test]
    public void Each_metal_has_one_list_and_the_rule_is_known()
    {
        Refused.As(HouseRefusals.MetalUnknown, () => HouseData.SetStandardFineness(new StandardFinenessSet(
            [new MetalFineness("gold", ["916"])], StandardFinenessSet.LargestNotAbove)));
        Refused.As(HouseRefusals.MetalUnknown, () => HouseData.SetStandardFineness(new StandardFinenessSet(
            [new MetalFineness("Au", ["916"]), new MetalFineness("Au", ["916"])],
            StandardFinenessSet.LargestNotAbove)));
        Refused.As(HouseRefusals.AssignmentRuleUnknown, () => HouseData.SetStandardFineness(
            new StandardFinenessSet([], "nearest")));
    }

    [Test]
    public void Every_text_has_its_own_key_and_both_languages()
    {
        Refused.As(HouseRefusals.TextKey, () => HouseData.SetReportText(
            new ReportTextSet("1", [new TextEntry("a", "b", "c"), new TextEntry("a", "b", "c")])));
        Refused.As(HouseRefusals.TextEmpty, () => HouseData.SetReportText(
            new ReportTextSet("1", [new TextEntry("a", "b", " ")])));
    }
}
