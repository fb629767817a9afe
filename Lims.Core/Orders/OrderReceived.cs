namespace Lims.Core.Orders;

/// <summary>A customer handed metal over the counter and agreed with the house what is to be done with it.</summary>
/// <param name="OrderNo">The reception number, <c>K26-000123-c</c>.</param>
/// <param name="Year">The house's calendar year in which <paramref name="Number"/> counts.</param>
/// <param name="PartyId">The customer, opaque: who that is stands in the party's own record.</param>
/// <param name="MethodVersion">The version of the method agreed; a later one does not touch this order.</param>
/// <param name="DecisionRule">Agreed rule of conformity, or null when no statement of conformity was asked for.</param>
/// <param name="SampledBy">Who took the sample: <c>customer</c> or <c>house</c>.</param>
[FactKind("OrderReceived")]
public sealed record OrderReceived(
    string OrderNo,
    long Year,
    long Number,
    string PartyId,
    string MethodId,
    long MethodVersion,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes) : IFact
{
    public string Subject => "order:" + OrderNo;
}
