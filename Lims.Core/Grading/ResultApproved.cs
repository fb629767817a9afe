using Lims.Core.Orders;

namespace Lims.Core.Grading;

/// <summary>The laboratory manager stands for the result: it may go on paper.</summary>
/// <param name="ResultSeq">The place in the ledger of the calculation that was approved.</param>
/// <param name="SameAsChecker">
/// 1 when one person checked and approved, which a house setting allows and the report says.
/// </param>
[FactKind("ResultApproved")]
public sealed record ResultApproved(
    string ItemNo, long Attempt, long ResultSeq, string UserId, long SameAsChecker) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
