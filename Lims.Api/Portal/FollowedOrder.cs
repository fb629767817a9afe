using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Api.Work;

namespace Lims.Api.Portal;

/// <summary>An order as its customer follows it: never a name, a blind number, or a figure.</summary>
/// <param name="PromiseReason">Why another hour is promised than was agreed; null where it never changed.</param>
/// <param name="PublicStage">How far the order has come: as far as the item that is furthest behind.</param>
/// <param name="Reports">Those that stand: issued, neither revoked nor superseded.</param>
public sealed record FollowedOrder(
    string OrderNo, string ReceivedAtUtc, string? PromisedAtUtc, string? PromiseReason, string PublicStage,
    IReadOnlyList<FollowedOrder.Item> Items, IReadOnlyList<FollowedOrder.Report> Reports)
{
    /// <summary>The order behind the code of a receipt, or null.</summary>
    /// <remarks>
    /// Whether or not there is one, the same is asked of the database, so that the time of an answer tells nothing.
    /// </remarks>
    public static FollowedOrder? ByReceipt(LedgerSession session, string receiptCode) =>
        Of(session, OrdersStore.ByReceiptCode(session, receiptCode));

    public static FollowedOrder? Of(LedgerSession session, OrderRow? order)
    {
        var orderNo = order?.OrderNo ?? "";
        var agreed = OrdersStore.Agreement(session, orderNo);
        var promiseReason = OrdersStore.PromiseReason(session, orderNo);
        var stages = ItemWorkStore.OfOrder(session, orderNo)
            .ToDictionary(item => item.ItemNo, item => item.Stage, StringComparer.Ordinal);
        var items = OrdersStore.Items(session, orderNo);
        var reports = OrderReportsStore.OfOrder(session, orderNo);
        return order is null
            ? null
            : new FollowedOrder(
                order.OrderNo, order.ReceivedAtUtc, agreed?.PromisedAtUtc, promiseReason,
                Core.Work.PublicStage.OfOrder(stages.Values),
                [.. items.Select(item => new Item(item.ItemNo, item.Kind, item.Metal, item.Pieces,
                    Core.Work.PublicStage.Of(stages[item.ItemNo])))],
                [.. reports.Where(report => report.Status == "valid")
                    .Select(report => new Report(report.ReportNo, report.PublicCode, report.IssuedAtUtc!))]);
    }

    public sealed record Item(string ItemNo, string Kind, string Metal, long Pieces, string PublicStage);

    public sealed record Report(string ReportNo, string PublicCode, string IssuedAtUtc);
}
