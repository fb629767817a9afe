using Lims.Api.Ledger;
using Lims.Core.Orders;
using Lims.Core.Quantities;

namespace Lims.Api.Orders;

/// <summary>What the house knows of its receptions and items.</summary>
public static class OrdersStore
{
    private const string LastNumberSql = """
        SELECT MAX(Number) FROM CustomerOrder WHERE Year = @Year
        """;

    public static long LastNumber(LedgerSession session, int year) =>
        session.Number(LastNumberSql, new { Year = (long)year });

    private const string OrderSql = """
        SELECT OrderNo, PartyId, MethodId, MethodVersion, DecisionRule, SampledBy, ReturnWishes, ReceivedAtUtc,
               ReceivedBy, Seq
        FROM CustomerOrder WHERE OrderNo = @OrderNo
        """;

    public static OrderRow? Order(LedgerSession session, string orderNo) =>
        session.FirstOrNone<OrderRow>(OrderSql, new { OrderNo = orderNo });

    private const string AgreementSql = """
        SELECT OrderNo, PromisedAtUtc, Rush, RushReason, ReturnRemainder, ReturnCornets, KeepWitness
        FROM OrderAgreement WHERE OrderNo = @OrderNo
        """;

    /// <summary>What was agreed of hour and return, or null when there is no such order.</summary>
    public static OrderAgreementRow? Agreement(LedgerSession session, string orderNo) =>
        session.FirstOrNone<OrderAgreementRow>(AgreementSql, new { OrderNo = orderNo });

    /// <summary>Why the hour promised is another one than was agreed; null where it never changed.</summary>
    public static string? PromiseReason(LedgerSession session, string orderNo) =>
        LedgerReader.Stream(session, HourPromisedAnew.SubjectOf(orderNo)) is [.., var last]
            ? ((HourPromisedAnew)last.ToAppended().Fact).Reason
            : null;

    private const string ReceiptCodeSql = """
        SELECT ReceiptCode FROM OrderReceipt WHERE OrderNo = @OrderNo
        """;

    /// <summary>The code on the customer's newest receipt; null for orders older than such codes.</summary>
    public static string? ReceiptCode(LedgerSession session, string orderNo) =>
        session.FirstOrNone<string>(ReceiptCodeSql, new { OrderNo = orderNo });

    private const string ByReceiptCodeSql = """
        SELECT o.OrderNo, o.PartyId, o.MethodId, o.MethodVersion, o.DecisionRule, o.SampledBy, o.ReturnWishes,
               o.ReceivedAtUtc, o.ReceivedBy, o.Seq
        FROM CustomerOrder o INNER JOIN OrderReceipt r ON r.OrderNo = o.OrderNo
        WHERE r.ReceiptCode = @ReceiptCode
        """;

    /// <summary>The order behind the code of a receipt, as people write it.</summary>
    public static OrderRow? ByReceiptCode(LedgerSession session, string receiptCode) =>
        session.FirstOrNone<OrderRow>(ByReceiptCodeSql, new { ReceiptCode = CrockfordText.Read(receiptCode) });

    private const string LastOfPartySql = """
        SELECT OrderNo, PartyId, MethodId, MethodVersion, DecisionRule, SampledBy, ReturnWishes, ReceivedAtUtc,
               ReceivedBy, Seq
        FROM CustomerOrder WHERE PartyId = @PartyId
            AND Seq = (SELECT MAX(Seq) FROM CustomerOrder WHERE PartyId = @PartyId)
        """;

    /// <summary>A customer's last order, to take the same in again; null for one who never came.</summary>
    public static (OrderRow Order, OrderAgreementRow Agreement, IReadOnlyList<ItemRow> Items)? LastOfParty(
        LedgerSession session, string partyId) =>
        session.FirstOrNone<OrderRow>(LastOfPartySql, new { PartyId = partyId }) is { } order
            ? (order, Agreement(session, order.OrderNo)!, Items(session, order.OrderNo))
            : null;

    private const string ItemSql = """
        SELECT ItemNo, OrderNo, Position, BlindNo, Kind, Metal, Pieces, DeclaredPerMille, SpecificationPerMille,
               Marks, SerialNo, KmtsCode, SealNo, Condition, Seq
        FROM Item WHERE ItemNo = @ItemNo
        """;

    public static ItemRow? Item(LedgerSession session, string itemNo) =>
        session.FirstOrNone<ItemRow>(ItemSql, new { ItemNo = itemNo });

    private const string ItemByBlindSql = """
        SELECT ItemNo, OrderNo, Position, BlindNo, Kind, Metal, Pieces, DeclaredPerMille, SpecificationPerMille,
               Marks, SerialNo, KmtsCode, SealNo, Condition, Seq
        FROM Item WHERE BlindNo = @BlindNo
        """;

    public static ItemRow? ItemByBlind(LedgerSession session, string blindNo) =>
        session.FirstOrNone<ItemRow>(ItemByBlindSql, new { BlindNo = blindNo });

    private const string ItemsSql = """
        SELECT ItemNo, OrderNo, Position, BlindNo, Kind, Metal, Pieces, DeclaredPerMille, SpecificationPerMille,
               Marks, SerialNo, KmtsCode, SealNo, Condition, Seq
        FROM Item WHERE OrderNo = @OrderNo ORDER BY Position
        """;

    public static IReadOnlyList<ItemRow> Items(LedgerSession session, string orderNo) =>
        session.All<ItemRow>(ItemsSql, new { OrderNo = orderNo });

    private const string MassesSql = """
        SELECT ItemNo, Stage, InstrumentId, CaptureSha256, MassMg, Digits, Unit, Seq
        FROM ItemMass WHERE ItemNo = @ItemNo ORDER BY Seq
        """;

    /// <summary>The weighings of the whole item in their order: the last is the one its fine mass rests on.</summary>
    public static IReadOnlyList<ItemMassRow> Masses(LedgerSession session, string itemNo) =>
        session.All<ItemMassRow>(MassesSql, new { ItemNo = itemNo });
}
