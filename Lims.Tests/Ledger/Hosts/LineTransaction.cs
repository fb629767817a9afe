using System.Data;
using System.Data.Common;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A transaction of a <see cref="Line"/>.</summary>
internal sealed class LineTransaction(Line line, DbTransaction inner) : DbTransaction
{
    public DbTransaction Inner { get; } = inner;

    public override IsolationLevel IsolationLevel => Inner.IsolationLevel;

    protected override DbConnection DbConnection => line;

    public override void Commit()
    {
        line.Commit(this);
        line.Ended(this);
    }

    public override void Rollback()
    {
        Inner.Rollback();
        line.Ended(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Inner.Dispose();
            line.Ended(this);
        }
        base.Dispose(disposing);
    }
}
