using Lims.Core.Orders;

namespace Lims.Core.Grading;

/// <summary>A checker or the manager would not let a result pass; it has to be assayed again.</summary>
/// <param name="ResultSeq">The place in the ledger of the calculation that was looked at.</param>
[FactKind("ResultSentBack")]
public sealed record ResultSentBack(string ItemNo, long Attempt, long ResultSeq, string UserId, string Reason) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
