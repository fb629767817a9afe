using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>A cell of a tray was given to one portion of a sample.</summary>
/// <param name="Attempt">1 for the first pair, one more for each repeat.</param>
[FactKind("PortionPlaced")]
public sealed record PortionPlaced(
    string ItemNo, string BlindNo, string TrayNo, string Position, string ProofGroup, long Attempt) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
