namespace Lims.Core.Orders;

/// <summary>One thing of an order: what the customer says it is, and the two numbers it will be known by.</summary>
/// <param name="Position">Its place in the reception, from 1.</param>
/// <param name="BlindNo">
/// The number under which analysts and instruments know it; never seen beside the customer.
/// </param>
/// <param name="Metal">The precious metal to be determined: Au, Ag, Pt or Pd.</param>
/// <param name="DeclaredPerMille">The fineness the customer declares, ‰.</param>
/// <param name="SpecificationPerMille">
/// The fineness against which conformity is to be stated, ‰; null when none was agreed.
/// </param>
/// <param name="Holder">Who has it in hands at reception, <c>user:…</c>: custody begins here.</param>
[FactKind("ItemReceived")]
public sealed record ItemReceived(
    string ItemNo,
    string OrderNo,
    long Position,
    string BlindNo,
    string Kind,
    string Metal,
    long Pieces,
    string? DeclaredPerMille,
    string? SpecificationPerMille,
    string? Marks,
    string? SerialNo,
    string? KmtsCode,
    string? SealNo,
    string? Condition,
    string Holder) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
