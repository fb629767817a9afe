namespace Lims.Api.Work;

/// <summary>One order with where each item stands, and what its customer is told.</summary>
public sealed record OrderSummary(
    string OrderNo, string PartyId, string ReceivedAtUtc, string PublicStage, IReadOnlyList<OrderSummary.Item> Items)
{
    public sealed record Item(string ItemNo, string Stage, string PublicStage);
}
