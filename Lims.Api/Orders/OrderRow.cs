namespace Lims.Api.Orders;

/// <summary>A reception as its table holds it.</summary>
public sealed record OrderRow(
    string OrderNo, string PartyId, string MethodId, long MethodVersion, string? DecisionRule, string SampledBy,
    string? ReturnWishes, string ReceivedAtUtc, string ReceivedBy, long Seq);
