using System.Data;
using System.Data.Common;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A line whose commits go as somebody says: done or not, answered or not.</summary>
/// <param name="fates">What becomes of the next commits; when none is left, they go well.</param>
internal sealed class FailingLine(DbConnection inner, Queue<CommitFate> fates) : Line(inner)
{
    public override void Commit(LineTransaction transaction)
    {
        var fate = fates.TryDequeue(out var next) ? next : CommitFate.Well;
        if (fate is CommitFate.Well or CommitFate.LostAfter)
            transaction.Inner.Commit();
        if (fate is CommitFate.Well)
            return;
        if (fate is not CommitFate.Refused)
            Close();
        throw new LineBroke(isTransient: fate is not CommitFate.Refused);
    }

    protected override DbTransaction Begin(IsolationLevel isolation)
    {
        if (!fates.TryPeek(out var fate) || fate != CommitFate.NeverBegun)
            return Inner.BeginTransaction(isolation);
        fates.Dequeue();
        throw new LineBroke(isTransient: true);
    }
}
