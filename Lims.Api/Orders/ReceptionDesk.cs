using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;

namespace Lims.Api.Orders;

/// <summary>The counter: an order comes in whole, every item is weighed by a balance that the house knows.</summary>
public sealed class ReceptionDesk(LedgerWriter writer, WeighingDesk weighing, Draw draw, TimeProvider clock)
{
    public Task<Appended> Receive(Ask ask, ReceiveOrder order) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = order,
        Decide = session =>
        {
            PeopleStore.Acting(session, ask.UserId).Must(Role.Reception);
            if (PartyStore.Find(session, order.PartyId) is null)
                throw PartiesRefusals.PartyUnknown.With();
            var method = MethodStore.Must(session, order.MethodId);
            var now = clock.GetUtcNow();
            PromisedHour.MustBeAhead(order.PromisedAtUtc, now);
            var year = HouseCalendar.Year(now);
            var place = new OrderPlace(year, OrdersStore.LastNumber(session, year) + 1, method.MethodVersion);
            var facts = Reception.Decide(order, place, ask.UserId, UnusedBlindNumbers(session, order.Items.Count));
            return [.. facts, NewReceipt(session, ((OrderReceived)facts[0]).OrderNo)];
        },
    });

    /// <summary>A new code for a receipt that was lost or seen by the wrong eyes; the old one leads nowhere.</summary>
    public Task<Appended> RenewReceipt(Ask ask, string orderNo) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = new { orderNo },
        Decide = session =>
        {
            PeopleStore.Acting(session, ask.UserId).Must(Role.Reception, Role.Manager);
            if (OrdersStore.Order(session, orderNo) is null)
                throw OrdersRefusals.OrderUnknown.With(orderNo);
            return [NewReceipt(session, orderNo)];
        },
    });

    /// <summary>Promises another hour than was agreed, or none any more.</summary>
    public Task<Appended> PromiseAnew(Ask ask, string orderNo, string? promisedAtUtc, string reason) => writer.Append(
        new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = new { orderNo, promisedAtUtc, reason },
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Reception, Role.Manager);
                var agreed = OrdersStore.Agreement(session, orderNo) ?? throw OrdersRefusals.OrderUnknown.With(orderNo);
                return [PromisedHour.Change(
                    orderNo, agreed.PromisedAtUtc, promisedAtUtc, reason, clock.GetUtcNow())];
            },
        });

    /// <summary>
    /// Corrects what an item is said to be: reception until its result is approved, then the manager.
    /// </summary>
    public Task<Appended> Redescribe(Ask ask, ItemRedescribed corrected) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = corrected,
        Decide = session =>
        {
            var actor = PeopleStore.Acting(session, ask.UserId).Must(Role.Reception, Role.Manager);
            if (OrdersStore.Item(session, corrected.ItemNo) is null)
                throw OrdersRefusals.ItemUnknown.With(corrected.ItemNo);
            return ItemDescription.Correct(corrected,
                GradingStore.Grade(session, corrected.ItemNo)?.ApprovedBy is not null, actor.Has(Role.Manager));
        },
    });

    /// <summary>
    /// Weighs a whole item on a balance: the bytes are kept first, the mass is read from what was kept.
    /// </summary>
    public async Task<Appended> Weigh(Ask ask, string itemNo, string stage, string instrumentId)
    {
        var capture = await weighing.Capture(
            ask, new { itemNo, stage }, session => SubjectOf(session, ask, itemNo, stage), instrumentId);
        return await writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = new { itemNo, stage, instrumentId },
            Decide = session =>
            {
                SubjectOf(session, ask, itemNo, stage);
                return [Reception.Weigh(new GrossMassWeighed(
                    itemNo, stage, instrumentId, capture.Sha256, capture.MassMg, capture.Digits, capture.Unit))];
            },
        });
    }

    private static string SubjectOf(LedgerSession session, Ask ask, string itemNo, string stage)
    {
        PeopleStore.Acting(session, ask.UserId).Must(Role.Reception);
        CustodyChain.MustHold(CustodyStore.State(session, itemNo), ask.UserId);
        Reception.MustAwaitWeighing(itemNo, stage, [.. OrdersStore.Masses(session, itemNo).Select(mass => mass.Stage)],
            FireAssayStore.Results(session, itemNo).Count > 0);
        return ItemSubject.Of(itemNo);
    }

    private ReceiptCodeGiven NewReceipt(LedgerSession session, string orderNo)
    {
        while (true)
            if (draw.ReceiptCode() is var code && OrdersStore.ByReceiptCode(session, code) is null)
                return new ReceiptCodeGiven(orderNo, code);
    }

    private List<string> UnusedBlindNumbers(LedgerSession session, int count)
    {
        var numbers = new List<string>();
        while (numbers.Count < count)
            if (draw.BlindNumber() is var number && !numbers.Contains(number)
                && OrdersStore.ItemByBlind(session, number) is null)
                numbers.Add(number);
        return numbers;
    }
}
