using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Refusals;
using Lims.Tests.Refusals;

namespace Lims.Tests.Custody;

/// <summary>
/// Worked by hand: 1250.37 g came, 1249.75 g go, so 620 mg were taken; 100.15 + 458.36 mg go back beside.
/// </summary>
public sealed class HandbackTests
{
    private const string ItemNo = "K26-000123-02-4";
    private const string Customer = "p-1";
    private static readonly ReturnItem Ask = new("Kabul", null, null, "100.15", "458.36");

    [Test]
    public void What_was_taken_is_what_went_back_and_what_was_lost() => Assert.That(
        Decide(Ask, ("received", "1250370", "1250.37"), ("returned", "1249750", "1249.75")),
        Is.EqualTo(new ItemReturned(
            ItemNo, "user:ayse", "party:p-1", null, "620", "100.15", "458.36", "61.49", "Kabul")));

    [Test]
    public void The_mass_before_the_result_serves_where_nobody_weighed_again()
    {
        var back = Decide(Ask, ("received", "1250370", "1250.37"), ("delivered", "1249760", "1249.76"));
        Assert.That((back.TakenMg, back.LossMg), Is.EqualTo(("610", "51.49")));
        var again = Decide(Ask, ("received", "1250370", "1250.37"), ("delivered", "1249760", "1249.76"),
            ("returned", "1249750", "1249.75"));
        Assert.That(again.TakenMg, Is.EqualTo("620"));
    }

    [Test]
    public void Without_a_second_weighing_nothing_is_said_of_a_loss()
    {
        var back = Decide(Ask, ("received", "1250370", "1250.37"));
        Assert.That((back.TakenMg, back.LossMg, back.CornetsMg), Is.EqualTo(((string?)null, (string?)null, "458.36")));
    }

    // What goes back at most: 620 mg taken, and a unit of the last digit (10 mg) of each weighing.
    [TestCase("161.64", "0")]
    [TestCase("181.64", "-20")]
    [TestCase("181.65", null)]
    public void More_than_was_taken_does_not_go_back(string remainderMg, string? lossMg)
    {
        ItemReturned Act() => Decide(Ask with { RemainderMg = remainderMg },
            ("received", "1250370", "1250.37"), ("returned", "1249750", "1249.75"));
        if (lossMg is null)
            Refused.As(CustodyRefusals.MoreThanTaken, () => Act());
        else
            Assert.That(Act().LossMg, Is.EqualTo(lossMg));
    }

    [TestCase("-1")]
    [TestCase("1,5")]
    [TestCase("")]
    [TestCase("1 g")]
    public void A_returned_mass_is_mg(string text)
    {
        Refused.As(CustodyRefusals.ReturnedMass, () => Decide(Ask with { RemainderMg = text }));
        Refused.As(CustodyRefusals.ReturnedMass, () => Decide(Ask with { CornetsMg = text }));
    }

    [Test]
    public void Another_than_the_customer_collects_for_a_reason()
    {
        var other = Ask with { CollectorPartyId = "p-2" };
        Refused.As(CustodyRefusals.CollectorReason, () => Decide(other));
        Refused.As(CustodyRefusals.CollectorReason, () => Decide(other with { CollectorReason = " " }));
        var back = Decide(other with { CollectorReason = "Vekâletname" });
        Assert.That((back.Holder, back.CollectorReason), Is.EqualTo(("party:p-2", "Vekâletname")));
        var himself = Decide(Ask with { CollectorPartyId = Customer, CollectorReason = "Kendisi" });
        Assert.That((himself.Holder, himself.CollectorReason), Is.EqualTo(("party:p-1", (string?)null)));
    }

    [TestCase("user:mehmet", null)]
    [TestCase("user:ayse", "user:mehmet")]  // Held out: neither side hands it back.
    [TestCase("place:safe", null)]
    [TestCase("party:p-1", null)]           // It went already.
    public void Only_who_has_it_in_hands_hands_it_back(string holder, string? givenTo) => Refused.As(
        CustodyRefusals.NotInYourHands,
        () => Handback.Decide(new CustodyState(ItemNo, holder, givenTo), "user:ayse", Ask, Customer, []));

    private static ItemReturned Decide(ReturnItem ask, params (string Stage, string MassMg, string Digits)[] masses) =>
        Handback.Decide(new CustodyState(ItemNo, "user:ayse", null), "user:ayse", ask, Customer,
            [.. masses.Select(mass => new GrossMassWeighed(
                ItemNo, mass.Stage, "bal-2", new string('a', 64), mass.MassMg, mass.Digits, "g"))]);
}
