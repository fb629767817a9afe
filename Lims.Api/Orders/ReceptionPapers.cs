using Lims.Api.Audit;
using Lims.Api.Documents.Fonts;
using Lims.Api.Documents.Labels;
using Lims.Api.Documents.Reception;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Core.House;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.Refusals;

namespace Lims.Api.Orders;

/// <summary>What is printed while an order is taken in: its receipt, and the labels of its items.</summary>
public static class ReceptionPapers
{
    /// <summary>The receipt in two copies.</summary>
    /// <param name="address">Under which people reach the house; the QR code leads to the phone page there.</param>
    /// <exception cref="RefusedException">
    /// No such order, an item not weighed yet, an order without a receipt code, or a letter without a shape.
    /// </exception>
    public static byte[] Receipt(OpenHouse house, string orderNo, string address)
    {
        var (receipt, words) = house.Read(session => (Receipt(session, orderNo, address), HouseWords.Of(session)));
        return Print(() => ReceptionReceiptPdf.Render(receipt, words.Texts));
    }

    /// <summary>For every item the label of the counter and the one of the bench.</summary>
    /// <exception cref="RefusedException">No such order, or an item not weighed yet.</exception>
    public static byte[] Labels(OpenHouse house, string orderNo)
    {
        var (labels, words) = house.Read(session => (
            OrdersStore.Items(session, orderNo).Select(item => Pair(session, item)).ToList(), HouseWords.Of(session)));
        if (labels.Count == 0)
            throw OrdersRefusals.OrderUnknown.With(orderNo);
        return Print(() => LabelPdf.Pairs(labels, words.Texts, house.Clock.GetUtcNow()));
    }

    /// <exception cref="RefusedException">The fonts of the paper lack a letter.</exception>
    internal static byte[] Print(Func<byte[]> render)
    {
        try
        {
            return render();
        }
        catch (MissingGlyphException missing)
        {
            throw OrdersRefusals.PaperNotPrintable.With(missing.Character.ToString());
        }
    }

    private static ReceptionReceipt Receipt(LedgerSession session, string orderNo, string address)
    {
        var order = OrdersStore.Order(session, orderNo) ?? throw OrdersRefusals.OrderUnknown.With(orderNo);
        var agreed = OrdersStore.Agreement(session, orderNo)!;
        var code = OrdersStore.ReceiptCode(session, orderNo)
            ?? throw OrdersRefusals.ReceiptCodeMissing.With(orderNo);
        var customer = PartyStore.Find(session, order.PartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var back = agreed.ToReturn();
        return new ReceptionReceipt(
            House(session), orderNo, order.ReceivedAtUtc, customer.Name, customer.Place,
            MethodStore.At(session, order.MethodId, order.MethodVersion)!.Calculation, order.DecisionRule,
            order.SampledBy, order.ReturnWishes, Said(AgreedReturn.Consumed), Said(back.Returned), Said(back.Kept),
            agreed.PromisedAtUtc, new Names(session).Of(order.ReceivedBy), address + PhonePath(code),
            [.. OrdersStore.Items(session, orderNo).Select(item => Line(session, item))]);
    }

    /// <summary>Where a phone follows the order.</summary>
    internal static string PhonePath(string receiptCode) => "/k/" + receiptCode;

    internal static PaperHouse House(LedgerSession session)
    {
        var settings = HouseStore.Settings(session)!;
        return new PaperHouse(
            settings.Title, settings.Address, settings.Phone, settings.LicenceNo, settings.IsExample);
    }

    private static ReceiptItem Line(LedgerSession session, ItemRow item)
    {
        var mass = Received(session, item.ItemNo);
        return new ReceiptItem(
            item.ItemNo, item.Kind, item.Metal, item.Pieces, mass.MassMg, mass.DecimalsInGrams, item.DeclaredPerMille,
            item.Marks, item.SerialNo, item.KmtsCode, item.SealNo, item.Condition);
    }

    private static (ItemLabel, BlindLabel) Pair(LedgerSession session, ItemRow item)
    {
        var mass = Received(session, item.ItemNo);
        return (
            new ItemLabel(item.ItemNo, item.Kind, item.Metal, item.Pieces, mass.MassMg, mass.DecimalsInGrams,
                item.SealNo),
            new BlindLabel(item.BlindNo, item.Kind, item.Metal, item.Pieces, mass.MassMg, mass.DecimalsInGrams));
    }

    internal static ItemMassRow Received(LedgerSession session, string itemNo) =>
        OrdersStore.Masses(session, itemNo).FirstOrDefault(mass => mass.Stage == GrossMassWeighed.Received)
        ?? throw OrdersRefusals.NotYetWeighed.With(itemNo);

    private static string? Said(Detail? detail) => detail is null ? null : $"{detail.Turkish} / {detail.English}";
}
