using Lims.Api.Orders;
using Lims.Core.Orders;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;

namespace Lims.Tests.Orders;

[BothEngines]
public sealed class OrdersStoreTests
{
    private static readonly ReceiveOrder Ask = new(
        "p-1", "fa-au-cupellation", "guarded", "house", "artanı iade",
        [
            new AnnouncedItem("bar", "Au", 1, "916.5", "916", "M", "S", "KM", "MH-1", "sağlam"),
            new AnnouncedItem("scrap", "Ag", 250),
        ]);

    [Test]
    public void A_reception_comes_back_as_it_was_taken_in()
    {
        using var house = new MemoryHouse();
        Assert.That(OrdersStore.LastNumber(house.Session, 2026), Is.Zero);
        var facts = Receive(house, 1, "B1", "B2");
        var order = (OrderReceived)facts[0];
        var first = (ItemReceived)facts[1];

        Assert.That(OrdersStore.Order(house.Session, order.OrderNo), Is.EqualTo(new OrderRow(order.OrderNo, "p-1",
            "fa-au-cupellation", 4, "guarded", "house", "artanı iade", MemoryHouse.At(1), "user:ayse", 1)));
        Assert.That(OrdersStore.Item(house.Session, first.ItemNo), Is.EqualTo(new ItemRow(first.ItemNo, order.OrderNo,
            1, "B1", "bar", "Au", 1, "916.5", "916", "M", "S", "KM", "MH-1", "sağlam", 2)));
        Assert.That(OrdersStore.Items(house.Session, order.OrderNo).Select(item => (item.Position, item.Pieces)),
            Is.EqualTo(new[] { (1L, 1L), (2L, 250L) }));
        Assert.That(OrdersStore.Items(house.Session, order.OrderNo)[1].DeclaredPerMille, Is.Null);
    }

    [Test]
    public void The_blind_number_leads_to_the_item_and_nothing_else_does()
    {
        using var house = new MemoryHouse();
        var item = (ItemReceived)Receive(house, 1, "7XQ2M9K", "B2")[1];
        Assert.That(OrdersStore.ItemByBlind(house.Session, "7XQ2M9K")!.ItemNo, Is.EqualTo(item.ItemNo));
        Assert.That(OrdersStore.ItemByBlind(house.Session, "7xq2m9k"), Is.Null);
        Assert.That(OrdersStore.ItemByBlind(house.Session, item.ItemNo), Is.Null);
        Assert.That(OrdersStore.Item(house.Session, "7XQ2M9K"), Is.Null);
    }

    [Test]
    public void A_blind_number_or_a_reception_number_is_given_once()
    {
        using var house = new MemoryHouse();
        Receive(house, 1, "B1", "B2");
        Assert.That(() => Receive(house, 2, "B3", "B2"), Throws.Exception);
        Assert.That(() => Receive(house, 1, "B4", "B5"), Throws.Exception);
    }

    [Test]
    public void Every_year_counts_for_itself()
    {
        using var house = new MemoryHouse();
        Receive(house, 7, "B1", "B2");
        Assert.That(OrdersStore.LastNumber(house.Session, 2026), Is.EqualTo(7));
        Assert.That(OrdersStore.LastNumber(house.Session, 2027), Is.Zero);
    }

    [Test]
    public void The_mass_weighed_last_stands_last()
    {
        using var house = new MemoryHouse();
        var itemNo = ((ItemReceived)Receive(house, 1, "B1", "B2")[1]).ItemNo;
        var received = new GrossMassWeighed(
            itemNo, "received", "bal-2", new string('a', 64), "1250620", "1250.62", "g");
        house.Book("user:ayse", received);
        house.Book("user:ayse", received with { Stage = "delivered", MassMg = "1250370", Digits = "1250.37" });
        Assert.That(OrdersStore.Masses(house.Session, itemNo), Is.EqualTo(new[]
        {
            new ItemMassRow(itemNo, "received", "bal-2", new string('a', 64), "1250620", "1250.62", "g", 4),
            new ItemMassRow(itemNo, "delivered", "bal-2", new string('a', 64), "1250370", "1250.37", "g", 5),
        }));
    }

    private static IReadOnlyList<Core.Ledger.IFact> Receive(MemoryHouse house, long number, params string[] blindNos)
    {
        var facts = Reception.Decide(Ask, new OrderPlace(2026, number, 4), "user:ayse", blindNos);
        house.Book("user:ayse", facts);
        return facts;
    }
}
