using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>How a sample is to be assayed: its alloy class and the composition expected of it.</summary>
/// <param name="AlloyClass">As in the worksheet: yellow, red, white-nickel, white-palladium, fine, dore.</param>
/// <param name="ExpectedAuPerMille">
/// Preliminary gold, ‰, from screening or declaration: proofs and silver follow it.
/// </param>
/// <param name="ExpectedAgPerMille">Preliminary silver, ‰.</param>
[FactKind("AssayPlanned")]
public sealed record AssayPlanned(
    string ItemNo, string AlloyClass, string ExpectedAuPerMille, string ExpectedAgPerMille) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
