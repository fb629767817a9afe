namespace Lims.Core.Orders;

/// <summary>
/// What reception asks the house to take in: one customer, what was agreed, and the items on the counter.
/// </summary>
public sealed record ReceiveOrder(
    string PartyId,
    string MethodId,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes,
    IReadOnlyList<AnnouncedItem> Items);
