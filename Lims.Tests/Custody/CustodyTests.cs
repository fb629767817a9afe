using CsCheck;
using Lims.Api.Custody;
using Lims.Core.Custody;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Refusals;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Custody;

[BothEngines]
public sealed class CustodyTests
{
    private const string ItemNo = "K26-000123-02-4";

    // In whose hands, held out to whom; who gives it to whom: the answer.
    [TestCase("ayse", null, "ayse", "mehmet", null)]
    [TestCase("ayse", null, "mehmet", "ali", "not-holder")]
    [TestCase("ayse", "mehmet", "ayse", "ali", "handover-open")]
    [TestCase("ayse", "mehmet", "mehmet", "ali", "not-holder")]
    [TestCase("ayse", null, "ayse", "ayse", "handover-to-oneself")]
    public void Only_who_holds_an_item_gives_it_on_and_once(
        string holder, string? givenTo, string from, string to, string? refusal)
    {
        IReadOnlyList<IFact> facts = [];
        Try(refusal, () => facts = CustodyChain.Give(State(holder, givenTo), Given(from, User(to))));
        Assert.That(facts, Has.Count.EqualTo(refusal is null ? 1 : 0));
    }

    // In whose hands or where, held out to whom, who takes it: the answer.
    [TestCase("user:ayse", "mehmet", "mehmet", null)]
    [TestCase("user:ayse", "mehmet", "ali", "handover-not-yours")]
    [TestCase("user:ayse", null, "mehmet", "handover-not-yours")]
    [TestCase("user:ayse", "mehmet", "ayse", "handover-not-yours")]
    [TestCase("place:safe", null, "ali", null)]
    public void Only_the_one_it_was_given_to_accepts_but_from_a_place_anybody_takes(
        string holder, string? givenTo, string by, string? refusal) => Try(refusal, () => CustodyChain.Accept(
            new CustodyState(ItemNo, holder, givenTo is null ? null : User(givenTo)), Accepted(by)));

    [Test]
    public void Putting_an_item_at_a_place_is_one_step()
    {
        var facts = CustodyChain.Give(State("ayse", null), Given("ayse", "place:safe"));
        Assert.That(facts[^1], Is.EqualTo(new HandoverAccepted(ItemNo, "place:safe", 1, "Kasa")));
        Assert.That(facts, Has.Count.EqualTo(2));
    }

    [TestCase("ayse", null, "ayse", null)]
    [TestCase("ayse", null, "mehmet", "not-in-your-hands")]
    [TestCase("ayse", "mehmet", "ayse", "not-in-your-hands")]   // Held out: neither side works on it.
    [TestCase("ayse", "mehmet", "mehmet", "not-in-your-hands")]
    public void Whoever_works_on_an_item_has_it_in_hands(
        string holder, string? givenTo, string by, string? refusal) =>
        Try(refusal, () => CustodyChain.MustHold(State(holder, givenTo), User(by)));

    [Test]
    public void Custody_begins_at_reception_and_is_never_lost()
    {
        using var house = House();
        Assert.That(CustodyStore.State(house.Session, ItemNo), Is.EqualTo(State("ayse", null)));
        house.Book("user:ayse", Given("ayse", "user:mehmet"));
        Assert.That(CustodyStore.State(house.Session, ItemNo), Is.EqualTo(State("ayse", "mehmet")));
        house.Book("user:mehmet", Accepted("mehmet"));
        Assert.That(CustodyStore.State(house.Session, ItemNo), Is.EqualTo(State("mehmet", null)));
        Refused.As(OrdersRefusals.ItemUnknown, () => CustodyStore.State(house.Session, "K26-000123-03-X"));
    }

    /// <summary>Whatever people try: one holder at a time, and he never changes without two acts.</summary>
    [Test]
    public void An_item_is_always_in_exactly_one_pair_of_hands_or_at_one_place() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 30].Sample(acts =>
        {
            string[] holders = ["user:ayse", "user:mehmet", "user:ali", "place:safe"];
            using var house = House();
            foreach (var (gives, by, to) in acts)
            {
                var before = CustodyStore.State(house.Session, ItemNo);
                try
                {
                    house.Book(holders[by], gives
                        ? CustodyChain.Give(before, Given(holders[by][5..], holders[to]))
                        : CustodyChain.Accept(before, new HandoverAccepted(ItemNo, holders[by], 1, "Kasa")));
                }
                catch (RefusedException)
                {
                    Assert.That(CustodyStore.State(house.Session, ItemNo), Is.EqualTo(before));
                    continue;
                }
                var after = CustodyStore.State(house.Session, ItemNo);
                var taken = before.Holder == "place:safe" && !gives;
                Assert.That(after.Holder, Is.EqualTo(
                    !gives ? holders[by] : holders[to] == "place:safe" ? "place:safe" : before.Holder));
                Assert.That(gives || taken || before.GivenTo == holders[by], "Nobody takes what was not held out.");
            }
        }, iter: 200);

    private static MemoryHouse House()
    {
        var house = new MemoryHouse();
        house.Book("user:ayse",
            new OrderReceived("K26-000123-2", 2026, 123, "p", "m", 1, null, "house", null, null, 0, null, 0, 0,
                0),
            new ItemReceived(ItemNo, "K26-000123-2", 2, "B1", "bar", "Au", 1, null, null, null, null, null, null, null,
                "user:ayse"));
        return house;
    }

    private static CustodyState State(string holder, string? givenTo) =>
        new(ItemNo, User(holder), givenTo is null ? null : User(givenTo));

    private static HandoverGiven Given(string from, string to) => new(ItemNo, User(from), to, "M-1", 1, "Kasa");

    private static HandoverAccepted Accepted(string by) => new(ItemNo, User(by), 1, "Kasa");

    private static string User(string name) => "user:" + name;

    private static void Try(string? refusal, Action act)
    {
        if (refusal is null)
            act();
        else
            Refused.As(refusal, act);
    }
}
