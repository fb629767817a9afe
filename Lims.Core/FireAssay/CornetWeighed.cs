using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>The cornet of a sample was weighed after parting and annealing.</summary>
/// <param name="CaptureSha256">The bytes of the balance from which this mass was read.</param>
[FactKind("CornetWeighed")]
public sealed record CornetWeighed(
    string ItemNo, string TrayNo, string Position, string InstrumentId, string CaptureSha256, string MassMg) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
