using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Orders;

/// <summary>What is agreed at the counter besides the items: hour, rush, return, and the code of the receipt.</summary>
[BothEngines]
public sealed class AgreementTests
{
    private static readonly ReceiveOrder Ask = new(
        "p-1", "fa-au-cupellation", null, "customer", "artanı iade", [new AnnouncedItem("bar", "Au", 1)]);

    [Test]
    public void What_was_agreed_stands_in_the_order()
    {
        using var house = new MemoryHouse();
        var facts = Decide(Ask with
        {
            PromisedAtUtc = "2026-01-05T14:00:00Z", Rush = true, RushReason = "Yola çıkacak", ReturnRemainder = true,
            KeepWitness = true,
        });
        house.Book("user:ayse", facts);
        var orderNo = ((OrderReceived)facts[0]).OrderNo;
        Assert.That(OrdersStore.Agreement(house.Session, orderNo), Is.EqualTo(new OrderAgreementRow(
            orderNo, "2026-01-05T14:00:00.0000000Z", 1, "Yola çıkacak", 1, 0, 1)));
        Assert.That(OrdersStore.Agreement(house.Session, "K26-000009-X"), Is.Null);
    }

    [Test]
    public void An_order_of_the_first_days_has_its_words_and_nothing_that_was_never_said()
    {
        using var house = new MemoryHouse();
        house.Book("user:ayse", new OrderReceivedV1(
            "K26-000123-V", 2026, 123, "p-1", "m", 1, "guarded", "house", "Kalan iade"));
        Assert.That(OrdersStore.Order(house.Session, "K26-000123-V")!.ReturnWishes, Is.EqualTo("Kalan iade"));
        Assert.That(OrdersStore.Agreement(house.Session, "K26-000123-V"),
            Is.EqualTo(new OrderAgreementRow("K26-000123-V", null, 0, null, 0, 0, 0)));
        Assert.That(OrdersStore.ReceiptCode(house.Session, "K26-000123-V"), Is.Null);
    }

    [TestCase("2026-01-05T14:00Z", "2026-01-05T14:00:00.0000000Z")]
    [TestCase("2026-01-05T14:00:07Z", "2026-01-05T14:00:07.0000000Z")]
    [TestCase("2026-01-05T14:00:07.1234567Z", "2026-01-05T14:00:07.1234567Z")]
    public void A_promised_hour_is_kept_as_the_ledger_writes_instants(string text, string kept) =>
        Assert.That(PromisedHour.Of(text), Is.EqualTo(kept));

    [TestCase("2026-01-05 14:00")]
    [TestCase("2026-01-05T14:00:00")]   // No Z: nobody knows whose clock that is.
    [TestCase("05.01.2026 14:00")]
    [TestCase("yarın")]
    [TestCase("")]
    public void An_hour_that_is_no_instant_in_UTC_is_refused(string text) =>
        Refused.As(OrdersRefusals.PromiseText, () => Decide(Ask with { PromisedAtUtc = text }));

    [Test]
    public void An_hour_that_has_passed_is_promised_to_nobody()
    {
        var now = new DateTimeOffset(2026, 1, 5, 14, 0, 0, TimeSpan.Zero);
        Refused.As(OrdersRefusals.PromisePast, () => PromisedHour.MustBeAhead("2026-01-05T14:00:00Z", now));
        Assert.That(() => PromisedHour.MustBeAhead("2026-01-05T14:00:01Z", now), Throws.Nothing);
        Assert.That(() => PromisedHour.MustBeAhead(null, now), Throws.Nothing);
    }

    [TestCase("2026-01-05T14:00:00Z", "Fırın onarılıyor", "promise-past")]
    [TestCase("2026-01-07T14:00:00Z", "Fırın onarılıyor", "promise-same")]
    [TestCase("öbür gün", "Fırın onarılıyor", "promise-unreadable")]
    [TestCase("2026-01-08T14:00:00Z", " ", "promise-reason")]
    [TestCase(null, "Fırın\nonarılıyor", "promise-reason")]
    public void Another_hour_lies_ahead_differs_and_has_its_reason(string? text, string reason, string code) =>
        Assert.That(
            () => PromisedHour.Change("K26-000123-V", "2026-01-07T14:00:00.0000000Z", text, reason,
                new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero)),
            Throws.InstanceOf<RefusedException>().With.Property("Code").EqualTo(code));

    [Test]
    public async Task Another_hour_counts_from_then_on_and_the_customer_reads_why()
    {
        await using var day = await NetworkDay.Open();
        var story = new NetworkStory(day);
        await story.Receive();
        var address = $"/api/v1/orders/{story.OrderNo}";
        var told = new { promisedAtUtc = "2026-01-08T14:00:00Z", reason = "Fırın onarılıyor" };
        Assert.That((await day.Ask(NetworkDay.Analyst, "PUT", address + "/promise", told)).Refusal,
            Is.EqualTo("role-missing"));
        Assert.That((await day.Ask(NetworkDay.Reception, "PUT", "/api/v1/orders/K26-000009-X/promise", told)).Refusal,
            Is.EqualTo("order-unknown"));
        await day.Do(NetworkDay.Reception, "PUT", address + "/promise", told);
        Assert.That((await day.Ask(NetworkDay.Reception, "PUT", address + "/promise", told, ifMatch: "\"0\"")).Status,
            Is.EqualTo(409), "Somebody who had not seen the new hour.");

        var shown = (await day.Do(NetworkDay.Reception, "GET", address)).Json;
        Assert.That(shown.GetProperty("agreement").GetProperty("promisedAtUtc").GetString(),
            Is.EqualTo("2026-01-08T14:00:00.0000000Z"));
        var phone = await day.Do("", "GET", "/k/" + shown.GetProperty("receiptCode").GetString());
        // Three hours before Istanbul.
        Assert.That(phone.Body, Does.Contain("08.01.2026 17:00").And.Contain("Fırın onarılıyor"));

        await day.Do(NetworkDay.Manager, "PUT", address + "/promise", new { reason = "Müşteri beklemeyecek" });
        shown = (await day.Do(NetworkDay.Reception, "GET", address)).Json;
        Assert.That(shown.GetProperty("agreement").GetProperty("promisedAtUtc").ValueKind,
            Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(Core.Reports.EvidenceStreams.Roots(story.OrderNo, story.ItemNos),
            Has.None.EqualTo(HourPromisedAnew.SubjectOf(story.OrderNo)), "No buyer of the bar reads it.");
    }

    [Test]
    public async Task The_receipt_leads_to_its_order_and_a_renewed_one_takes_its_place()
    {
        await using var network = await HouseOnTheNetwork.Open();
        var reception = UserSubject.Of(await network.AddUser("elif", Role.Reception));
        var analyst = UserSubject.Of(await network.AddUser("ali", Role.Analyst));
        var partyId = await Party(network.House, reception);
        var desk = network.House.Desks.Reception;
        var first = Code(await desk.Receive(new Ask(reception, "k1"), Ask with { PartyId = partyId }));
        var second = Code(await desk.Receive(new Ask(reception, "k2"), Ask with { PartyId = partyId }));

        Assert.That(new[] { first.ReceiptCode, second.ReceiptCode },
            Is.Unique.And.All.Matches(@"\A[0-9A-HJKMNP-TV-Z]{16}\z"));
        Assert.That(OrderBehind(network.House, first.ReceiptCode), Is.EqualTo(first.OrderNo));
        // As a person types it from paper.
        var typed = first.ReceiptCode[..4].ToLowerInvariant() + "-" + first.ReceiptCode[4..].Replace('0', 'O');
        Assert.That(OrderBehind(network.House, typed), Is.EqualTo(first.OrderNo));

        var renewed = Code(await desk.RenewReceipt(new Ask(reception, "k3"), first.OrderNo));
        Assert.That(OrderBehind(network.House, renewed.ReceiptCode), Is.EqualTo(first.OrderNo));
        Assert.That(OrderBehind(network.House, first.ReceiptCode), Is.Null);
        Assert.That(OrderBehind(network.House, second.ReceiptCode), Is.EqualTo(second.OrderNo));

        Assert.That(async () => await desk.RenewReceipt(new Ask(analyst, "k4"), first.OrderNo),
            Throws.InstanceOf<RefusedException>());
        Assert.That(async () => await desk.RenewReceipt(new Ask(reception, "k5"), "K26-000009-X"),
            Throws.InstanceOf<RefusedException>().With.Property("Code").EqualTo(OrdersRefusals.OrderUnknown.Code));
    }

    /// <summary>The order's stream travels inside every report; the customer's page must not.</summary>
    [Test]
    public void No_stream_that_a_report_rests_on_holds_the_code_of_the_receipt()
    {
        var roots = Core.Reports.EvidenceStreams.Roots("K26-000123-V", ["K26-000123-02-4"]);
        Assert.That(roots, Has.None.EqualTo(new ReceiptCodeGiven("K26-000123-V", "7XQ2M9KD4HZR1TBW").Subject));
        Assert.That(typeof(OrderReceived).GetProperties().Select(each => each.Name), Has.None.Contains("Code"));
    }

    private static async Task<string> Party(OpenHouse house, string actor) => (await house.Append(
            new RecordParty(null, "person", "Ali Usta", null, null, null, null).Command("p", actor, house.Draw)))
        .Facts.Select(each => each.Fact).OfType<PartyRecorded>().Single().PartyId;

    private static ReceiptCodeGiven Code(Appended appended) =>
        appended.Facts.Select(each => each.Fact).OfType<ReceiptCodeGiven>().Single();

    private static string? OrderBehind(OpenHouse house, string code) =>
        house.Read(session => OrdersStore.ByReceiptCode(session, code))?.OrderNo;

    private static IReadOnlyList<Core.Ledger.IFact> Decide(ReceiveOrder ask) =>
        Reception.Decide(ask, new OrderPlace(2026, 123, 4), "user:ayse", ["B1"]);
}
