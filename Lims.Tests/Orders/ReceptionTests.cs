using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Tests.Refusals;

namespace Lims.Tests.Orders;

public sealed class ReceptionTests
{
    private static readonly OrderPlace Place = new(2026, 123, 4);

    private static readonly AnnouncedItem Bar =
        new("bar", "Au", 1, DeclaredPerMille: "916", SpecificationPerMille: "916", SealNo: "MH-1");

    private static readonly ReceiveOrder Ask = new("p-1", "fa-au-cupellation", "guarded", "customer", null, [Bar, Bar]);

    [Test]
    public void An_order_and_its_items_are_written_together_and_bear_one_number()
    {
        var facts = Decide(Ask);

        var order = (OrderReceived)facts[0];
        Assert.That((order.OrderNo, order.Year, order.Number, order.MethodVersion),
            Is.EqualTo((HouseCode.Reception(2026, 123), 2026L, 123L, 4L)));
        var items = facts.Skip(1).Cast<ItemReceived>().ToList();
        Assert.That(items.Select(item => item.ItemNo),
            Is.EqualTo(new[] { HouseCode.Item(order.OrderNo, 1), HouseCode.Item(order.OrderNo, 2) }));
        Assert.That(items.Select(item => (item.OrderNo, item.Position, item.BlindNo, item.Holder)),
            Is.EqualTo(new[] { (order.OrderNo, 1L, "B1", "user:ayse"), (order.OrderNo, 2L, "B2", "user:ayse") }));
        Assert.That(items.Select(item => item.Subject).Append(order.Subject), Is.Unique);
    }

    [Test]
    public void What_the_customer_says_stands_as_he_said_it()
    {
        var said = new AnnouncedItem("casting", "Ag", 3, "925.5", null, "ÖĞÜT", "A-1", "TR-KM", "MH-2", "çizik");
        var item = (ItemReceived)Decide(Ask with { DecisionRule = null, Items = [said] })[1];
        Assert.That(
            new AnnouncedItem(item.Kind, item.Metal, item.Pieces, item.DeclaredPerMille, item.SpecificationPerMille,
                item.Marks, item.SerialNo, item.KmtsCode, item.SealNo, item.Condition),
            Is.EqualTo(said));
    }

    [TestCase(1)]
    [TestCase(99)]
    public void One_to_ninety_nine_items_are_taken_in(int count) =>
        Assert.That(Decide(Ask with { Items = [.. Enumerable.Repeat(Bar, count)] }), Has.Count.EqualTo(count + 1));

    [TestCase(0)]
    [TestCase(100)]
    public void No_item_or_a_hundred_are_refused(int count) => Refused.As(
        OrdersRefusals.ItemCount, () => Decide(Ask with { Items = [.. Enumerable.Repeat(Bar, count)] }));

    [Test]
    public void Only_known_words_are_taken_in()
    {
        Refused.As(OrdersRefusals.Unknown, () => Decide(Ask with { DecisionRule = "Guarded" }));
        Refused.As(OrdersRefusals.Unknown, () => Decide(Ask with { SampledBy = "nobody" }));
        Refused.As(OrdersRefusals.Unknown, () => Decide(Bar with { Kind = "külçe" }));
        Refused.As(OrdersRefusals.Unknown, () => Decide(Bar with { Metal = "AU" }));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1_000_001)]
    public void Pieces_are_counted(long pieces) =>
        Refused.As(OrdersRefusals.Pieces, () => Decide(Bar with { Pieces = pieces }));

    [TestCase("0")]
    [TestCase("-916")]
    [TestCase("1000.1")]
    [TestCase("916,5")]
    [TestCase("22 ayar")]
    [TestCase("")]
    public void A_fineness_is_above_0_and_at_most_1000_with_a_decimal_point(string text)
    {
        Refused.As(OrdersRefusals.FinenessText, () => Decide(Bar with { DeclaredPerMille = text }));
        Refused.As(OrdersRefusals.FinenessText, () => Decide(Bar with { SpecificationPerMille = text }));
    }

    [TestCase("1000")]
    [TestCase("999.9")]
    [TestCase("0.01")]
    public void A_fineness_keeps_its_digits(string text) => Assert.That(
        ((ItemReceived)Decide(Ask with { Items = [Bar with { DeclaredPerMille = text }] })[1]).DeclaredPerMille,
        Is.EqualTo(text));

    [Test]
    public void A_specification_needs_a_decision_rule_and_a_rule_needs_no_specification()
    {
        Refused.As(OrdersRefusals.RuleMissing, () => Decide(Ask with { DecisionRule = null }));
        Assert.That(() => Decide(Bar with { SpecificationPerMille = null }), Throws.Nothing);
    }

    // Stages weighed so far, the stage asked for, whether a result stands: the answer.
    [TestCase("", "received", false, null)]
    [TestCase("received", "delivered", false, null)]
    [TestCase("received", "received", false, "already-weighed")]
    [TestCase("received delivered", "delivered", false, "already-weighed")]
    [TestCase("", "delivered", false, "not-yet-weighed")]
    [TestCase("received", "delivered", true, "mass-after-result")]
    [TestCase("", "received", true, "mass-after-result")]
    [TestCase("", "melted", false, "value-unknown")]
    [TestCase("", "returned", false, "not-yet-weighed")]
    [TestCase("received", "returned", true, null)]          // What is handed back rests no result.
    [TestCase("received delivered", "returned", true, null)]
    [TestCase("received returned", "returned", true, "already-weighed")]
    public void An_item_is_weighed_once_as_it_comes_and_once_as_it_goes_before_its_result(
        string weighed, string stage, bool calculated, string? refusal)
    {
        var stages = weighed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (refusal is null)
            Reception.MustAwaitWeighing("i", stage, stages, calculated);
        else
            Refused.As(refusal, () => Reception.MustAwaitWeighing("i", stage, stages, calculated));
    }

    [TestCase("0", "0.00")]
    [TestCase("-10", "-0.01")]
    public void An_item_weighs_something(string massMg, string digits)
    {
        var weighed = new GrossMassWeighed("i", "received", "bal-1", new string('a', 64), massMg, digits, "g");
        Refused.As(OrdersRefusals.MassNotPositive, () => Reception.Weigh(weighed));
        Assert.That(Reception.Weigh(weighed with { MassMg = "0.001" }).MassMg, Is.EqualTo("0.001"));
    }

    // 1250.37 g prints with 2 decimals, 229.27 mg is 0.22927 g, 1.5 kg is 1500 g and says nothing below 100 g.
    [TestCase("1250.37", "g", 2)]
    [TestCase("1250", "g", 0)]
    [TestCase("229.27", "mg", 5)]
    [TestCase("229", "mg", 3)]
    [TestCase("12.5", "µg", 7)]
    [TestCase("1.5", "kg", 0)]
    [TestCase("1.2503", "kg", 1)]
    [TestCase("1.25037", "kg", 2)]
    public void A_figure_has_its_decimals_in_grams(string digits, string unit, int decimals) =>
        Assert.That(WeighedFigure.DecimalsInGrams(digits, unit), Is.EqualTo(decimals));

    private static IReadOnlyList<IFact> Decide(AnnouncedItem item) => Decide(Ask with { Items = [item] });

    private static IReadOnlyList<IFact> Decide(ReceiveOrder ask) => Reception.Decide(
        ask, Place, "user:ayse", [.. Enumerable.Range(1, ask.Items.Count).Select(i => "B" + i)]);
}
