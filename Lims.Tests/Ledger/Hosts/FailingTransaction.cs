using System.Data;
using System.Data.Common;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A transaction of <see cref="FailingLine"/>: its commit meets the next fate.</summary>
internal sealed class FailingTransaction(FailingLine line, DbTransaction inner) : DbTransaction
{
    public DbTransaction Inner { get; } = inner;

    public override IsolationLevel IsolationLevel => Inner.IsolationLevel;

    protected override DbConnection DbConnection => line;

    public override void Commit()
    {
        var fate = line.Fates.TryDequeue(out var next) ? next : CommitFate.Well;
        if (fate is CommitFate.Well or CommitFate.LostAfter)
            Inner.Commit();
        if (fate is CommitFate.Well)
            return;
        if (fate is not CommitFate.Refused)
            line.Close();
        throw new LineBroke(isTransient: fate is not CommitFate.Refused);
    }

    public override void Rollback() => Inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
        base.Dispose(disposing);
    }
}
