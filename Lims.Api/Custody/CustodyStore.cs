using Lims.Api.Ledger;
using Lims.Core.Custody;
using Lims.Core.Orders;

namespace Lims.Api.Custody;

/// <summary>In whose hands every item is.</summary>
public static class CustodyStore
{
    private const string StateSql = """
        SELECT ItemNo, Holder, GivenTo FROM ItemCustody WHERE ItemNo = @ItemNo
        """;

    /// <exception cref="Core.Refusals.RefusedException">There is no such item.</exception>
    public static CustodyState State(LedgerSession session, string itemNo) =>
        session.FirstOrNone<CustodyState>(StateSql, new { ItemNo = itemNo })
        ?? throw OrdersRefusals.ItemUnknown.With(itemNo);

    private const string ReturnSql = """
        SELECT ItemNo, CollectorPartyId, CollectorReason, TakenMg, RemainderMg, CornetsMg, LossMg, ReturnedAtUtc,
               ReturnedBy, Seq
        FROM ItemReturn WHERE ItemNo = @ItemNo
        """;

    /// <summary>How an item went back, or null while the house has it.</summary>
    public static ItemReturnRow? Return(LedgerSession session, string itemNo) =>
        session.FirstOrNone<ItemReturnRow>(ReturnSql, new { ItemNo = itemNo });

    private const string TakersSql = """
        SELECT DISTINCT p.UserId FROM Person p INNER JOIN PersonRole r ON r.UserId = p.UserId
        WHERE p.Disabled = 0 AND r.RoleName IN ('reception', 'analyst', 'manager')
        ORDER BY p.UserId
        """;

    /// <summary>Who may accept an item.</summary>
    public static IReadOnlyList<string> Takers(LedgerSession session) => session.All<string>(TakersSql, new { });
}
