using Lims.Core.Orders;

namespace Lims.Core.Custody;

/// <summary>The item changed hands: from now on the accepting person answers for it.</summary>
[FactKind("HandoverAccepted")]
public sealed record HandoverAccepted(string ItemNo, string Holder, long SealIntact, string Place) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
