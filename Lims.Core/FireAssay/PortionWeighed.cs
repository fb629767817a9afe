using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>The portion of a sample was weighed into its cell, as the balance said it.</summary>
/// <param name="CaptureSha256">The bytes of the balance from which this mass was read.</param>
[FactKind("PortionWeighed")]
public sealed record PortionWeighed(
    string ItemNo, string TrayNo, string Position, string InstrumentId, string CaptureSha256, string MassMg) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
