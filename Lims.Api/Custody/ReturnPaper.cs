using System.Text;
using Lims.Api.Audit;
using Lims.Api.Documents.Handback;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Api.Reports;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Custody;

/// <summary>The minute that a customer signs for an item that goes back.</summary>
public static class ReturnPaper
{
    /// <exception cref="Core.Refusals.RefusedException">
    /// No such item, not handed back yet, handed back without having been weighed, or a letter without a shape.
    /// </exception>
    public static byte[] Slip(OpenHouse house, string itemNo)
    {
        var (slip, words) = house.Read(session => (Slip(session, itemNo), HouseWords.Of(session)));
        return ReceptionPapers.Print(() => ReturnSlipPdf.Render(slip, words.Texts));
    }

    private static ReturnSlip Slip(LedgerSession session, string itemNo)
    {
        var item = OrdersStore.Item(session, itemNo) ?? throw OrdersRefusals.ItemUnknown.With(itemNo);
        var back = CustodyStore.Return(session, itemNo) ?? throw CustodyRefusals.NotReturned.With(itemNo);
        var order = OrdersStore.Order(session, item.OrderNo)!;
        var customer = PartyStore.Find(session, order.PartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var collector = PartyStore.Find(session, back.CollectorPartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var report = ReportsStore.OfItem(session, itemNo) is { IssuedAtUtc: not null } issued ? issued : null;
        return new ReturnSlip(
            ReceptionPapers.House(session), itemNo, order.OrderNo, back.ReturnedAtUtc, customer.Name, customer.Place,
            report is null ? [] : [report.ReportNo], collector.Name, back.CollectorReason,
            new Names(session).Of(back.ReturnedBy), [Piece(session, item, back, report)]);
    }

    private static ReturnedPiece Piece(LedgerSession session, ItemRow item, ItemReturnRow back, ReportRow? report)
    {
        var received = ReceptionPapers.Received(session, item.ItemNo);
        var returned = OrdersStore.Masses(session, item.ItemNo)
            .LastOrDefault(mass => mass.Stage != GrossMassWeighed.Received)
            ?? throw CustodyRefusals.SlipWithoutMass.With(item.ItemNo);
        var result = report is null ? null : Result(session, report, item);
        return new ReturnedPiece(
            item.ItemNo, Phrase(session, item), item.Metal, item.Pieces, received.MassMg,
            // Two weighings may differ by their last digit the other way: then nothing was taken.
            back.LossMg is { } lossMg && DecimalText.Parse(lossMg) > 0 ? lossMg : null,
            null, returned.MassMg, Math.Max(received.DecimalsInGrams, returned.DecimalsInGrams),
            result?.StandardFineness, result?.PerMille);
    }

    private static string Phrase(LedgerSession session, ItemRow item) => string.Join(", ", new[]
    {
        HouseWords.Of(session).Kind(item.Kind).Tr, item.Marks, item.SerialNo, item.KmtsCode, item.SealNo,
    }.Where(part => part is not null));

    private static ReportResult? Result(LedgerSession session, ReportRow report, ItemRow item) =>
        ReportContent.Read(Encoding.UTF8.GetString(LedgerReader.Bytes(session, report.ContentSha256)
            ?? throw new InvalidOperationException($"The content of {report.ReportNo} is not kept.")))
        .Items.FirstOrDefault(each => each.No == item.ItemNo)?.Results
        .FirstOrDefault(each => each.Metal == item.Metal);
}
