using Lims.Core.House;

namespace Lims.Core.Orders;

/// <summary>What a customer is given for metal handed over the counter (<i>kabul fişi</i>).</summary>
/// <remarks>Codes stay codes here; the layout words them by the texts of the house.</remarks>
/// <param name="ReceivedAtUtc">Text of <see cref="Ledger.LedgerInstant"/>.</param>
/// <param name="Method">Code of the agreed method, worded by <c>method.…</c>, or a name of the house's own.</param>
/// <param name="DecisionRule">Code, worded by <c>rule.…</c>; null when no statement of conformity was agreed.</param>
/// <param name="SampledBy"><c>customer</c> or <c>house</c>.</param>
/// <param name="ReturnWishes">What the customer wants back, in the customer's words.</param>
/// <param name="Consumed">What the analysis uses up, as stated at the counter.</param>
/// <param name="Returned">What goes back to the customer, as stated.</param>
/// <param name="Kept">What the house keeps, such as the witness sample, as stated.</param>
/// <param name="PromisedAtUtc">When the result is promised, or null.</param>
/// <param name="ReceivedBy">Name of the person at the counter.</param>
/// <param name="PhonePageUrl">Where the customer follows the job; the QR code holds it, at most 200
/// characters.</param>
public sealed record ReceptionReceipt(
    PaperHouse House,
    string OrderNo,
    string ReceivedAtUtc,
    string CustomerName,
    string? CustomerPlace,
    string Method,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes,
    string? Consumed,
    string? Returned,
    string? Kept,
    string? PromisedAtUtc,
    string ReceivedBy,
    string PhonePageUrl,
    IReadOnlyList<ReceiptItem> Items);
