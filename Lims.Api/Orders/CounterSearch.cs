using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Core.Parties;
using Lims.Core.Work;

namespace Lims.Api.Orders;

/// <summary>What was found for whatever a person at the counter typed or scanned.</summary>
/// <param name="Customers">The first of them; nobody where nothing was typed.</param>
public sealed record CounterSearch(bool Asked, IReadOnlyList<CounterSearch.Customer> Customers)
{
    private const int MostFound = 20;
    private const int LeastPhoneDigits = 3;
    private const string PhonePage = "/k/";

    /// <summary>
    /// A number of the counter or the code of a receipt leads to one customer and the order; digits are the beginning
    /// of a telephone number; anything else is the beginning of a name.
    /// </summary>
    public static CounterSearch Find(LedgerSession session, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
            return new CounterSearch(false, []);
        if (OrderBehind(session, text) is { } order)
            return new CounterSearch(true, PartyStore.Find(session, order.PartyId) is { } owner
                ? [Shown(session, owner, order.OrderNo)]
                : []);
        var isPhone = text.Count(char.IsAsciiDigit) >= LeastPhoneDigits && !text.Any(char.IsLetter);
        var found = isPhone ? PartyStore.SearchPhone(session, text, MostFound)
            : SearchKey.Of(text).Length > 0 ? PartyStore.Search(session, text, MostFound)
            : [];
        return new CounterSearch(true, [.. found.Select(party => Shown(session, party, null))]);
    }

    private static OrderRow? OrderBehind(LedgerSession session, string text)
    {
        var code = text.ToUpperInvariant();
        var scan = Scan.Of(code);
        if (scan.Kind == Scan.Order)
            return OrdersStore.Order(session, code);
        if (scan.Kind == Scan.Item)
            return OrdersStore.Item(session, code) is { } item ? OrdersStore.Order(session, item.OrderNo) : null;
        var at = text.LastIndexOf(PhonePage, StringComparison.Ordinal);
        var receiptCode = at < 0 ? text : text[(at + PhonePage.Length)..];
        return receiptCode.Length >= 16 ? OrdersStore.ByReceiptCode(session, receiptCode) : null;
    }

    private static Customer Shown(LedgerSession session, Party party, string? orderNo)
    {
        var last = OrdersStore.LastOfParty(session, party.PartyId);
        return new Customer(
            party.PartyId, party.Name, party.Place, party.Phone, last?.Order.OrderNo, last?.Order.ReceivedAtUtc,
            last?.Items.Count ?? 0, orderNo);
    }

    /// <param name="LastItems">How many items the last order had.</param>
    /// <param name="FoundOrderNo">The order whose number or receipt was typed, or null.</param>
    public sealed record Customer(
        string PartyId, string Name, string? Place, string? Phone, string? LastOrderNo, string? LastAtUtc,
        int LastItems, string? FoundOrderNo);
}
