using Lims.Api.Ledger;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Parties;

namespace Lims.Api.Custody;

/// <summary>The holder of every item, booked fact by fact; custody begins at reception.</summary>
public sealed class CustodyProjection : IProjection
{
    private const string InsertSql = """
        INSERT INTO ItemCustody (ItemNo, Holder, GivenTo, Seq) VALUES (@ItemNo, @Holder, NULL, @Seq)
        """;

    private const string GiveSql = """
        UPDATE ItemCustody SET GivenTo = @ToHolder, Seq = @Seq WHERE ItemNo = @ItemNo
        """;

    private const string AcceptSql = """
        UPDATE ItemCustody SET Holder = @Holder, GivenTo = NULL, Seq = @Seq WHERE ItemNo = @ItemNo
        """;

    private const string ReturnSql = """
        INSERT INTO ItemReturn (ItemNo, CollectorPartyId, CollectorReason, TakenMg, RemainderMg, CornetsMg, LossMg,
            ReturnedAtUtc, ReturnedBy, Seq)
        VALUES (@ItemNo, @CollectorPartyId, @CollectorReason, @TakenMg, @RemainderMg, @CornetsMg, @LossMg, @AtUtc,
            @Actor, @Seq)
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case ItemReceived item:
                session.Execute(InsertSql, new { item.ItemNo, item.Holder, appended.Seq });
                break;
            case HandoverGiven given:
                session.Execute(GiveSql, new { given.ItemNo, given.ToHolder, appended.Seq });
                break;
            case HandoverAccepted accepted:
                session.Execute(AcceptSql, new { accepted.ItemNo, accepted.Holder, appended.Seq });
                break;
            case ItemReturned back:
                session.Execute(AcceptSql, new { back.ItemNo, back.Holder, appended.Seq });
                session.Execute(ReturnSql, new
                {
                    back.ItemNo, CollectorPartyId = back.Holder[PartySubject.Of("").Length..], back.CollectorReason,
                    back.TakenMg,
                    back.RemainderMg, back.CornetsMg, back.LossMg, appended.AtUtc, appended.Actor, appended.Seq,
                });
                break;
        }
    }
}
