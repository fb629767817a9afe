using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A connection whose commits go as somebody says: done or not, answered or not.</summary>
internal sealed class FailingLine(DbConnection inner, Queue<CommitFate> fates) : DbConnection
{
    public DbConnection Inner { get; } = inner;

    /// <summary>What becomes of the next commits; when none is left, they go well.</summary>
    public Queue<CommitFate> Fates { get; } = fates;

    [AllowNull]
    public override string ConnectionString
    {
        get => Inner.ConnectionString;
        set => Inner.ConnectionString = value;
    }

    public override string Database => Inner.Database;

    public override string DataSource => Inner.DataSource;

    public override string ServerVersion => Inner.ServerVersion;

    public override ConnectionState State => Inner.State;

    public override void ChangeDatabase(string databaseName) => Inner.ChangeDatabase(databaseName);

    public override void Open() => Inner.Open();

    public override void Close() => Inner.Close();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new FailingTransaction(this, Inner.BeginTransaction(isolationLevel));

    protected override DbCommand CreateDbCommand() => new FailingLineCommand(Inner.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
        base.Dispose(disposing);
    }
}
