using Lims.Api.Ledger;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Orders newest first, with how many of their items stand at which stage.</summary>
public static class OrderWorkStore
{
    private const string NewestSql = """
        SELECT OrderNo, PartyId, ReceivedAtUtc, Seq FROM OrderWork WHERE Seq < @Before ORDER BY Seq DESC
        """;

    public static WorkPage<OrderWork> Newest(LedgerSession session, long before = WorkPage.Newest) =>
        Page(session, WorkPage.Rows<OrderWorkRow>(session, NewestSql, new { Before = before }));

    private const string OfPartySql = """
        SELECT OrderNo, PartyId, ReceivedAtUtc, Seq
        FROM OrderWork WHERE PartyId = @PartyId AND Seq < @Before ORDER BY Seq DESC
        """;

    /// <summary>The orders of one customer.</summary>
    public static WorkPage<OrderWork> OfParty(LedgerSession session, string partyId, long before = WorkPage.Newest) =>
        Page(
            session,
            WorkPage.Rows<OrderWorkRow>(session, OfPartySql, new { PartyId = partyId, Before = before }),
            partyId);

    private const string FindSql = """
        SELECT OrderNo, PartyId, ReceivedAtUtc, Seq FROM OrderWork WHERE OrderNo = @OrderNo
        """;

    /// <summary>One order with every item and what its customer is told of it, or null.</summary>
    public static OrderSummary? Summary(LedgerSession session, string orderNo)
    {
        if (session.FirstOrNone<OrderWorkRow>(FindSql, new { OrderNo = orderNo }) is not { } order)
            return null;
        var items = ItemWorkStore.OfOrder(session, orderNo);
        return new OrderSummary(order.OrderNo, order.PartyId, order.ReceivedAtUtc,
            PublicStage.OfOrder(items.Select(item => item.Stage)),
            [.. items.Select(item => new OrderSummary.Item(item.ItemNo, item.Stage, PublicStage.Of(item.Stage)))]);
    }

    private const string CaptionsSql = """
        SELECT o.OrderNo, p.Name AS Customer, a.PromisedAtUtc
        FROM OrderWork o
        LEFT JOIN OrderAgreement a ON a.OrderNo = o.OrderNo
        LEFT JOIN PartyState s ON s.PartyId = o.PartyId
        LEFT JOIN Party p ON p.PartyId = s.PartyId AND p.PartyVersion = s.PartyVersion
        WHERE o.Seq >= @Oldest AND o.Seq <= @Newest
        """;

    /// <summary>Customer and promised hour of a page's orders, in one question.</summary>
    public static IReadOnlyDictionary<string, OrderCaption> Captions(
        LedgerSession session, IReadOnlyList<OrderWork> orders) => orders.Count == 0
        ? new Dictionary<string, OrderCaption>()
        : session.All<OrderCaption>(CaptionsSql, new { Oldest = orders[^1].Seq, Newest = orders[0].Seq })
            .ToDictionary(caption => caption.OrderNo, StringComparer.Ordinal);

    private const string StagesSql = """
        SELECT o.OrderNo, w.Stage, CAST(COUNT(*) AS bigint) AS Items
        FROM OrderWork o INNER JOIN ItemWork w ON w.OrderNo = o.OrderNo
        WHERE o.Seq >= @Oldest AND o.Seq <= @Newest
        GROUP BY o.OrderNo, w.Stage
        """;

    private const string StagesOfPartySql = """
        SELECT o.OrderNo, w.Stage, CAST(COUNT(*) AS bigint) AS Items
        FROM OrderWork o INNER JOIN ItemWork w ON w.OrderNo = o.OrderNo
        WHERE o.PartyId = @PartyId AND o.Seq >= @Oldest AND o.Seq <= @Newest
        GROUP BY o.OrderNo, w.Stage
        """;

    // One question for the whole page: its orders stand between two places of the ledger.
    private static WorkPage<OrderWork> Page(LedgerSession session, List<OrderWorkRow> rows, string? partyId = null)
    {
        var page = WorkPage.Merge([rows], order => order.Seq);
        if (page.Rows.Count == 0)
            return new WorkPage<OrderWork>([], null);
        var stages = session
            .All<StageRow>(partyId is null ? StagesSql : StagesOfPartySql,
                new { PartyId = partyId, Oldest = page.Rows[^1].Seq, Newest = page.Rows[0].Seq })
            .ToLookup(row => row.OrderNo, row => new StageCount(row.Stage, row.Items), StringComparer.Ordinal);
        return new WorkPage<OrderWork>(
            [.. page.Rows.Select(order => OrderWork.Of(order, stages[order.OrderNo]))], page.Before);
    }

    private sealed record StageRow(string OrderNo, string Stage, long Items);
}
