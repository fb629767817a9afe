using Lims.Core.Orders;

namespace Lims.Core.Grading;

/// <summary>A second person went through raw readings, calculation and quality control, and found them right.</summary>
/// <param name="ResultSeq">The place in the ledger of the calculation that was looked at.</param>
[FactKind("ResultChecked")]
public sealed record ResultChecked(string ItemNo, long Attempt, long ResultSeq, string UserId) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
