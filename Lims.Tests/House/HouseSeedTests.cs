using System.Text.Json;
using Lims.Api.House;
using Lims.Api.Methods;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Repository;

namespace Lims.Tests.House;

[BothEngines]
public sealed class HouseSeedTests
{
    [Test]
    public void An_example_house_has_all_that_a_day_needs_and_says_that_it_is_an_example()
    {
        using var house = new MemoryHouse();
        foreach (var command in HouseSeed.Commands())
            house.Run(command);

        Assert.That(HouseStore.Settings(house.Session)!.IsExample, Is.True);
        Assert.That(HouseStore.ReportText(house.Session)!.Entries, Has.Some.Property("Tr").EqualTo("AYAR RAPORU"));
        var methods = MethodStore.All(house.Session);
        Assert.That(methods.Select(method => method.MethodId),
            Is.EqualTo(new[] { "diff-au", "fa-au-cupellation", "ti-ag", "xrf-au" }));
        Assert.That(methods, Is.All.Property("IsExample").True);
    }

    [Test]
    public void The_seeded_finenesses_are_those_of_the_reference_table()
    {
        var path = SourceTree.PathOf("../shared/vectors/standard-fineness.json");
        if (!File.Exists(path))
            Assert.Ignore("../shared/vectors/standard-fineness.json is not beside this repository.");
        using var house = new MemoryHouse();
        foreach (var command in HouseSeed.Commands())
            house.Run(command);
        using var reference = JsonDocument.Parse(File.ReadAllText(path));
        var table = HouseStore.StandardFineness(house.Session)!;
        (string, string)[] metals = [("gold", "Au"), ("silver", "Ag"), ("platinum", "Pt"), ("palladium", "Pd")];
        foreach (var (name, metal) in metals)
            Assert.That(table.Of(metal), Is.EqualTo(
                reference.RootElement.GetProperty(name).EnumerateArray().Select(each => each.GetString())), name);
    }
}
