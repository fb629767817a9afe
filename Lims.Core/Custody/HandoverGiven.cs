using Lims.Core.Orders;

namespace Lims.Core.Custody;

/// <summary>The holder held an item out to somebody; it stays in the giver's hands until the other accepts.</summary>
/// <param name="ToHolder">A person, <c>user:…</c>, or a place such as <c>place:safe</c>.</param>
/// <param name="SealIntact">1 when the seal was whole, 0 when it was broken or there is none.</param>
[FactKind("HandoverGiven")]
public sealed record HandoverGiven(
    string ItemNo, string FromHolder, string ToHolder, string? SealNo, long SealIntact, string Place) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
