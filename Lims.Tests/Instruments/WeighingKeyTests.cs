using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Core.Orders;
using Lims.Tests.Hosting;

namespace Lims.Tests.Instruments;

/// <summary>The bytes of a weighing that was then refused stay kept: whose mass do they say?</summary>
public sealed class WeighingKeyTests
{
    [Test]
    public async Task A_key_weighs_what_lay_on_the_pan_the_first_time_and_nothing_else()
    {
        await using var day = await NetworkDay.Open();
        var items = await Receive(day);

        day.Counter.Show(0m);
        var empty = await Weigh(day, NetworkDay.Reception, items[0], "key-1");
        Assert.That((empty.Status, empty.Refusal), Is.EqualTo((422, "mass-not-positive")));

        day.Counter.Show(843_120m);
        var other = await Weigh(day, NetworkDay.Reception, items[1], "key-1");
        Assert.That((other.Status, other.Refusal), Is.EqualTo((422, "key-reused")), "Another item lies there now.");
        var stranger = await Weigh(day, NetworkDay.Manager, items[0], "key-1");
        Assert.That((stranger.Status, stranger.Refusal), Is.EqualTo((422, "key-reused")));

        var again = await Weigh(day, NetworkDay.Reception, items[0], "key-1");
        Assert.That(again.Refusal, Is.EqualTo("mass-not-positive"), "The same weighing says what it said.");
        await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{items[0]}/weighings", Ask, "key-2");
    }

    [Test]
    public async Task A_key_resent_while_its_first_asking_waits_for_the_pan_is_booked_as_the_bytes_that_were_kept()
    {
        await using var day = await NetworkDay.Open();
        var subject = ItemSubject.Of((await Receive(day))[0]);
        var house = day.Network.House;
        var desk = new WeighingDesk(house.Database, house.Writer, house.Balances, house.Clock);
        var ask = new Ask(day.RefOf(NetworkDay.Reception), "key-1");
        day.Counter.Show(100_000m);
        CapturedMass? first = null;
        var second = await Task.Run(() => desk.Capture(ask, "pan", _ =>
        {
            first = Task.Run(() => desk.Capture(ask, "pan", _ => subject, "terazi-kabul")).Result;
            day.Counter.Show(200_000m);
            return subject;
        }, "terazi-kabul"));
        Assert.That(second, Is.EqualTo(first), "Bytes that nobody kept were taken for a mass.");
        Assert.That(first!.Digits, Is.EqualTo("100.00"));
    }

    private static object Ask => new { stage = "received", instrumentId = "terazi-kabul" };

    private static Task<Exchange> Weigh(NetworkDay day, string userName, string itemNo, string key) =>
        day.Ask(userName, "POST", $"/api/v1/items/{itemNo}/weighings", Ask, key);

    private static async Task<string[]> Receive(NetworkDay day)
    {
        var story = new NetworkStory(day);
        await story.Receive();
        var order = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", story.Order, "order-2");
        var shown = await day.Do(
            NetworkDay.Reception, "GET", "/api/v1/orders/" + order.SubjectOf("OrderReceived")["order:".Length..]);
        return [.. shown.Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("itemNo").GetString()!)];
    }
}
