using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Orders;

/// <summary>
/// <c>/api/v1/orders</c> and <c>/items</c>: the counter. Analysts never come here: a customer stands beside.
/// </summary>
internal static class OrderEndpoints
{
    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapOrders(this RouteGroupBuilder api)
    {
        api.MapPost("/orders", async (HttpContext context, OpenHouse house, ReceiveOrder order) =>
            CommandAnswer.Of(await house.Desks.Reception.Receive(context.Asks(house), order)));
        api.MapGet("/orders/{orderNo}", (HttpContext context, OpenHouse house, string orderNo) =>
        {
            context.Must(house, Readers);
            var order = house.Read(session => OrdersStore.Order(session, orderNo))
                ?? throw OrdersRefusals.OrderUnknown.With(orderNo);
            return house.Read(session => new ShownOrder(
                order, OrdersStore.Agreement(session, orderNo)!, OrdersStore.ReceiptCode(session, orderNo),
                OrdersStore.Items(session, orderNo)));
        });
        api.MapPost("/orders/{orderNo}/receipt", async (HttpContext context, OpenHouse house, string orderNo) =>
            CommandAnswer.Of(await house.Desks.Reception.RenewReceipt(
                context.Asks(house, ReceiptCodeGiven.SubjectOf(orderNo)), orderNo)));
        api.MapPut("/orders/{orderNo}/promise",
            async (HttpContext context, OpenHouse house, string orderNo, Promised told) =>
                CommandAnswer.Of(await house.Desks.Reception.PromiseAnew(
                    context.Asks(house, HourPromisedAnew.SubjectOf(orderNo)), orderNo, told.PromisedAtUtc,
                    told.Reason)));
        api.MapGet("/items/{itemNo}", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            var (item, masses, version) = house.Read(session => (OrdersStore.Item(session, itemNo),
                OrdersStore.Masses(session, itemNo),
                Ledger.LedgerReader.SubjectVersion(session, ItemSubject.Of(itemNo))));
            CommandHeaders.Tell(context, version);
            return new ShownItem(item ?? throw OrdersRefusals.ItemUnknown.With(itemNo), masses);
        });
        api.MapPost("/items/{itemNo}/weighings",
            async (HttpContext context, OpenHouse house, string itemNo, WeighWhole ask) =>
                CommandAnswer.Of(await house.Desks.Reception.Weigh(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, ask.Stage, ask.InstrumentId)));
        api.MapPut("/items/{itemNo}/description",
            async (HttpContext context, OpenHouse house, string itemNo, Described told) =>
                CommandAnswer.Of(await house.Desks.Reception.Redescribe(
                    context.Asks(house, ItemSubject.Of(itemNo)), new ItemRedescribed(
                        itemNo, told.Pieces, told.DeclaredPerMille, told.Marks, told.SerialNo, told.KmtsCode,
                        told.SealNo, told.Condition, told.Reason))));
        api.MapPhotos();
    }

    private sealed record WeighWhole(string Stage, string InstrumentId);

    private sealed record Promised(string Reason, string? PromisedAtUtc = null);

    private sealed record Described(
        long Pieces, string Reason, string? DeclaredPerMille = null, string? Marks = null, string? SerialNo = null,
        string? KmtsCode = null, string? SealNo = null, string? Condition = null);

    private sealed record ShownOrder(
        OrderRow Order, OrderAgreementRow Agreement, string? ReceiptCode, IReadOnlyList<ItemRow> Items);

    private sealed record ShownItem(ItemRow Item, IReadOnlyList<ItemMassRow> Masses);
}
