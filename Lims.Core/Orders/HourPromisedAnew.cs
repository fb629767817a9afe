namespace Lims.Core.Orders;

/// <summary>The hour a result was promised for has changed since the customer left; this one counts.</summary>
/// <remarks>
/// It stands in a stream of its own: the order's stream travels inside the report, and whoever buys the bar need not
/// read why somebody waited for it.
/// </remarks>
/// <param name="PromisedAtUtc">As of <see cref="OrderReceived"/>; null: no hour is promised any more.</param>
/// <param name="Reason">Why, in one line; the customer reads it.</param>
[FactKind("HourPromisedAnew")]
public sealed record HourPromisedAnew(string OrderNo, string? PromisedAtUtc, string Reason) : IFact
{
    public string Subject => SubjectOf(OrderNo);

    public static string SubjectOf(string orderNo) => "promise:" + orderNo;
}
