using Lims.Api.Xrf;
using Lims.Core.Methods;
using Lims.Core.Quantities;
using Lims.Core.Xrf;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Xrf;

[BothEngines]
public sealed class XrfScreeningTests
{
    private static readonly XrfLimits Limits = new(3, "10", "20", "980", "1001");

    // Gold at each spot, ‰, the rest copper up to 998 ‰; what was declared; mean and range as shown; the verdict.
    [TestCase("914.8 916.3 915.9 917.1 915.4", "916", "915.9", "2.3", "consistent")]
    [TestCase("906.0 906.0 906.0", "916", "906.0", "0.0", "consistent")]               // 10 away is within 10.
    [TestCase("905.9 906.0 906.0", "916", "906.0", "0.1", "refer-to-fire-assay")]      // 10.03 away, unrounded.
    [TestCase("926.0 926.0 926.1", "916", "926.0", "0.1", "refer-to-fire-assay")]
    [TestCase("750 750 750", null, "750.0", "0.0", "refer-to-fire-assay")]
    [TestCase("906 916 926", "916", "916.0", "20.0", "consistent")]                    // A range of 20 is one alloy.
    [TestCase("906 916 926.1", "916", "916.0", "20.1", "suspect-coating")]
    [TestCase("600 990 990", "990", "860.0", "390.0", "suspect-coating")]
    [TestCase("916 916", "916", "916.0", "0.0", "inconclusive")]                       // Three spots are the least.
    [TestCase("916", null, "916.0", "0.0", "inconclusive")]
    public void The_spots_say_together(
        string spots, string? declared, string mean, string range, string verdict)
    {
        var screened = Screen(declared, [.. spots.Split(' ').Select(each => (each, "998"))]);
        Assert.That((screened.MeanPerMille, screened.RangePerMille, screened.Verdict),
            Is.EqualTo((mean, range, verdict)));
        Assert.That(screened.Readings, Is.EqualTo(spots.Split(' ').Length));
    }

    // What all elements of the three spots add up to.
    [TestCase("998 998 998", "consistent")]
    [TestCase("980 998 1001", "consistent")]           // The limits themselves are allowed.
    [TestCase("998 998 979.9", "inconclusive")]
    [TestCase("979.9 998 998", "inconclusive")]        // Also when it was not the last one.
    public void A_spot_that_does_not_add_up_says_nothing(string sums, string verdict) =>
        Assert.That(Screen("916", [.. sums.Split(' ').Select(sum => ("916", sum))]).Verdict, Is.EqualTo(verdict));

    [Test]
    public void A_house_may_allow_less_than_the_spectrometer_gives() =>
        Assert.That(Screen("916", [("916", "1000.5"), ("916", "998"), ("916", "998")],
            Limits with { MaximumSumPerMille = "1000" }).Verdict, Is.EqualTo("inconclusive"));

    [Test]
    public void A_reading_that_cannot_be_right_is_refused()
    {
        Refused.As(XrfRefusals.PerMilleText, () => Enter(("Au", "916,3")));
        Refused.As(XrfRefusals.PerMilleText, () => Enter(("Au", "-1")));
        Refused.As(XrfRefusals.PerMilleText, () => Enter(("Au", "1001.1")));
        Refused.As(XrfRefusals.SumTooHigh, () => Enter(("Au", "916.3"), ("Cu", "84.8")));
        Refused.As(XrfRefusals.SymbolTwice, () => Enter(("Au", "916.3"), ("Au", "1")));
        Refused.As(XrfRefusals.MetalMissing, () => Enter(("Ag", "916.3"), ("Cu", "80")));
        Refused.As(XrfRefusals.MetalMissing, () => Enter());
    }

    [Test]
    public void Each_reading_makes_a_verdict_over_all_so_far_and_the_newest_counts()
    {
        using var house = new MemoryHouse();
        foreach (var (gold, copper) in new[] { ("914.8", "80"), ("916.3", "80"), ("915.9", "79.5"), ("917.1", "80") })
            house.Book("user:ali", XrfScreening.Enter(
                Reading(("Cu", copper), ("Au", gold), ("Ag", "1")), "Au", "916",
                XrfStore.MetalPerMille(house.Session, "item-1", "Au"), Limits));

        Assert.That(XrfStore.MetalPerMille(house.Session, "item-1", "Au"), Is.EqualTo(new[]
        {
            new XrfSpot(914.8m, 995.8m), new XrfSpot(916.3m, 997.3m), new XrfSpot(915.9m, 996.4m),
            new XrfSpot(917.1m, 998.1m),
        }));
        // (914.8 + 916.3 + 915.9 + 917.1) / 4 = 916.025, shown 916.0; 917.1 − 914.8 = 2.3.
        Assert.That(XrfStore.Verdict(house.Session, "item-1"),
            Is.EqualTo(new XrfVerdictRow("item-1", "Au", 4, "916.0", "2.3", "consistent")));
        Assert.That(house.Facts.Select(each => each.Fact).OfType<XrfScreened>().Select(each => each.Verdict),
            Is.EqualTo(new[] { "inconclusive", "inconclusive", "consistent", "consistent" }));
        Assert.That(XrfStore.Verdict(house.Session, "item-2"), Is.Null);
        Assert.That(XrfStore.MetalPerMille(house.Session, "item-1", "Pt"), Is.Empty);
    }

    private static XrfScreened Screen(
        string? declared, (string Gold, string Sum)[] spots, XrfLimits? limits = null)
    {
        var read = spots.Select(spot => new XrfSpot(
            DecimalText.Parse(spot.Gold), DecimalText.Parse(spot.Sum))).ToList();
        var gold = spots[^1].Gold;
        var rest = DecimalText.Format(read[^1].SumPerMille - read[^1].PerMille);
        return XrfScreening.Enter(Reading(("Au", gold), ("Cu", rest)), "Au", declared, read[..^1], limits ?? Limits)
            .OfType<XrfScreened>().Single();
    }

    private static void Enter(params (string Symbol, string PerMille)[] components) =>
        XrfScreening.Enter(Reading(components), "Au", "916", [], Limits);

    private static XrfReadingEntered Reading(params (string Symbol, string PerMille)[] components) => new(
        "item-1", "xrf-1", "12", "2026-01-05T09:22:31", "60",
        [.. components.Select(each => new XrfComponent(each.Symbol, each.PerMille, null))]);
}
