using Lims.Api.Ledger;
using Lims.Core.Orders;

namespace Lims.Api.Orders;

/// <summary>Receptions, items and their masses, booked fact by fact.</summary>
public sealed class OrdersProjection : IProjection
{
    private const string InsertOrderSql = """
        INSERT INTO CustomerOrder (OrderNo, Year, Number, PartyId, MethodId, MethodVersion, DecisionRule, SampledBy,
            ReturnWishes, ReceivedAtUtc, ReceivedBy, Seq)
        VALUES (@OrderNo, @Year, @Number, @PartyId, @MethodId, @MethodVersion, @DecisionRule, @SampledBy,
            @ReturnWishes, @AtUtc, @Actor, @Seq)
        """;

    private const string InsertAgreementSql = """
        INSERT INTO OrderAgreement (OrderNo, PromisedAtUtc, Rush, RushReason, ReturnRemainder, ReturnCornets,
            KeepWitness)
        VALUES (@OrderNo, @PromisedAtUtc, @Rush, @RushReason, @ReturnRemainder, @ReturnCornets, @KeepWitness)
        """;

    private const string PromiseSql = """
        UPDATE OrderAgreement SET PromisedAtUtc = @PromisedAtUtc WHERE OrderNo = @OrderNo
        """;

    private const string InsertReceiptSql = """
        INSERT INTO OrderReceipt (OrderNo, ReceiptCode, Seq) VALUES (@OrderNo, @ReceiptCode, @Seq)
        """;

    private const string DeleteReceiptSql = """
        DELETE FROM OrderReceipt WHERE OrderNo = @OrderNo
        """;

    private const string InsertItemSql = """
        INSERT INTO Item (ItemNo, OrderNo, Position, BlindNo, Kind, Metal, Pieces, DeclaredPerMille,
            SpecificationPerMille, Marks, SerialNo, KmtsCode, SealNo, Condition, Seq)
        VALUES (@ItemNo, @OrderNo, @Position, @BlindNo, @Kind, @Metal, @Pieces, @DeclaredPerMille,
            @SpecificationPerMille, @Marks, @SerialNo, @KmtsCode, @SealNo, @Condition, @Seq)
        """;

    private const string RedescribeSql = """
        UPDATE Item SET Pieces = @Pieces, DeclaredPerMille = @DeclaredPerMille, Marks = @Marks, SerialNo = @SerialNo,
            KmtsCode = @KmtsCode, SealNo = @SealNo, Condition = @Condition
        WHERE ItemNo = @ItemNo
        """;

    private const string InsertMassSql = """
        INSERT INTO ItemMass (ItemNo, Stage, InstrumentId, CaptureSha256, MassMg, Digits, Unit, Seq)
        VALUES (@ItemNo, @Stage, @InstrumentId, @CaptureSha256, @MassMg, @Digits, @Unit, @Seq)
        """;

    private const string InsertPhotoSql = """
        INSERT INTO ItemPhoto (ItemNo, PhotoSha256, WidthPx, HeightPx, AtUtc, Seq)
        VALUES (@ItemNo, @PhotoSha256, @WidthPx, @HeightPx, @AtUtc, @Seq)
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case OrderReceived order:
                session.Execute(InsertOrderSql, new
                {
                    order.OrderNo, order.Year, order.Number, order.PartyId, order.MethodId, order.MethodVersion,
                    order.DecisionRule, order.SampledBy, order.ReturnWishes, appended.AtUtc, appended.Actor,
                    appended.Seq,
                });
                session.Execute(InsertAgreementSql, new
                {
                    order.OrderNo, order.PromisedAtUtc, order.Rush, order.RushReason, order.ReturnRemainder,
                    order.ReturnCornets, order.KeepWitness,
                });
                break;
            case HourPromisedAnew promised:
                session.Execute(PromiseSql, new { promised.OrderNo, promised.PromisedAtUtc });
                break;
            case ReceiptCodeGiven given:
                session.Execute(DeleteReceiptSql, new { given.OrderNo });
                session.Execute(InsertReceiptSql, new { given.OrderNo, given.ReceiptCode, appended.Seq });
                break;
            case ItemReceived item:
                session.Execute(InsertItemSql, new
                {
                    item.ItemNo, item.OrderNo, item.Position, item.BlindNo, item.Kind, item.Metal, item.Pieces,
                    item.DeclaredPerMille, item.SpecificationPerMille, item.Marks, item.SerialNo, item.KmtsCode,
                    item.SealNo, item.Condition, appended.Seq,
                });
                break;
            case ItemRedescribed told:
                session.Execute(RedescribeSql, new
                {
                    told.ItemNo, told.Pieces, told.DeclaredPerMille, told.Marks, told.SerialNo, told.KmtsCode,
                    told.SealNo, told.Condition,
                });
                break;
            case ItemPhotographed photo:
                session.Execute(InsertPhotoSql, new
                {
                    photo.ItemNo, photo.PhotoSha256, photo.WidthPx, photo.HeightPx, appended.AtUtc, appended.Seq,
                });
                break;
            case GrossMassWeighed mass:
                session.Execute(InsertMassSql, new
                {
                    mass.ItemNo, mass.Stage, mass.InstrumentId, mass.CaptureSha256, mass.MassMg, mass.Digits,
                    mass.Unit, appended.Seq,
                });
                break;
        }
    }
}
