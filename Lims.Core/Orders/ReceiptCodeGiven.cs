namespace Lims.Core.Orders;

/// <summary>The customer got the unguessable address under which a phone follows the order.</summary>
/// <remarks>
/// It stands in a stream of its own: the order's stream travels inside the report, and whoever buys the bar must not
/// find the customer's page in it. A later code takes the place of an earlier one, when a receipt was lost.
/// </remarks>
/// <param name="ReceiptCode">16 characters of Crockford base32 without hyphens (80 random bits).</param>
[FactKind("ReceiptCodeGiven")]
public sealed record ReceiptCodeGiven(string OrderNo, string ReceiptCode) : IFact
{
    public string Subject => SubjectOf(OrderNo);

    public static string SubjectOf(string orderNo) => "receipt:" + orderNo;
}
