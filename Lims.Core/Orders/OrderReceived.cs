namespace Lims.Core.Orders;

/// <summary>A customer handed metal over the counter and agreed with the house what is to be done with it.</summary>
/// <param name="OrderNo">The reception number, <c>K26-000123-c</c>.</param>
/// <param name="Year">The house's calendar year in which <paramref name="Number"/> counts.</param>
/// <param name="PartyId">The customer, opaque: who that is stands in the party's own record.</param>
/// <param name="MethodVersion">The version of the method agreed; a later one does not touch this order.</param>
/// <param name="DecisionRule">Agreed rule of conformity, or null when no statement of conformity was asked for.</param>
/// <param name="SampledBy">Who took the sample: <c>customer</c> or <c>house</c>.</param>
/// <param name="ReturnWishes">What was agreed of the return in words that no code says.</param>
/// <param name="PromisedAtUtc">When the result was promised for, text of <see cref="LedgerInstant"/>, or null.</param>
/// <param name="Rush">1 when it goes before its turn.</param>
/// <param name="ReturnRemainder">1 when what is left of the sample goes back, 0 when the house keeps it.</param>
/// <param name="ReturnCornets">1 when beads and cornets go back, 0 when the house keeps them.</param>
/// <param name="KeepWitness">1 when a sealed witness sample stays with the house for a dispute.</param>
[FactKind("OrderReceived", 2)]
public sealed record OrderReceived(
    string OrderNo,
    long Year,
    long Number,
    string PartyId,
    string MethodId,
    long MethodVersion,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes,
    string? PromisedAtUtc,
    long Rush,
    string? RushReason,
    long ReturnRemainder,
    long ReturnCornets,
    long KeepWitness) : IFact
{
    public string Subject => "order:" + OrderNo;
}
