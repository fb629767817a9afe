using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Reports;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Custody;

/// <summary>The counter at the end of the way: the item goes back to whom it belongs.</summary>
public sealed class ReturnDesk(LedgerWriter writer)
{
    public Task<Appended> Return(Ask ask, string itemNo, ReturnItem back) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = new { itemNo, back },
        Decide = session =>
        {
            PeopleStore.Acting(session, ask.UserId).Must(Role.Reception);
            var item = OrdersStore.Item(session, itemNo) ?? throw OrdersRefusals.ItemUnknown.With(itemNo);
            var customerId = OrdersStore.Order(session, item.OrderNo)!.PartyId;
            if (PartyStore.Find(session, back.CollectorPartyId ?? customerId) is null)
                throw PartiesRefusals.PartyUnknown.With();
            // The paper that is being made says what the house has in hands.
            if (ReportsStore.InPreparation(session, itemNo) is { } report)
                throw ReportsRefusals.InPreparation.With(report.ReportNo);
            return [Handback.Decide(CustodyStore.State(session, itemNo), ask.UserId, back, customerId,
                [.. OrdersStore.Masses(session, itemNo).Select(Weighed)])];
        },
    });

    private static GrossMassWeighed Weighed(ItemMassRow mass) => new(
        mass.ItemNo, mass.Stage, mass.InstrumentId, mass.CaptureSha256, mass.MassMg, mass.Digits, mass.Unit);
}
