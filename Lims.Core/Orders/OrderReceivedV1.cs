namespace Lims.Core.Orders;

/// <summary>A reception of the first days: wishes in words alone, no hour promised.</summary>
[FactKind("OrderReceived")]
public sealed record OrderReceivedV1(
    string OrderNo,
    long Year,
    long Number,
    string PartyId,
    string MethodId,
    long MethodVersion,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes) : IEarlierFact
{
    public string Subject => "order:" + OrderNo;

    public IFact Lift() => new OrderReceived(
        OrderNo, Year, Number, PartyId, MethodId, MethodVersion, DecisionRule, SampledBy, ReturnWishes,
        null, 0, null, 0, 0, 0);
}
