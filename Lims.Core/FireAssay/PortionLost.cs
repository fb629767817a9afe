using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>A portion came to grief (a bead spat, a cornet was lost or broke): its cell no longer counts.</summary>
[FactKind("PortionLost")]
public sealed record PortionLost(string ItemNo, string TrayNo, string Position, string Reason) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
