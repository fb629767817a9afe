using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A line to a database that behaves as somebody says; behind it is the provider's own connection.</summary>
internal abstract class Line(DbConnection inner) : DbConnection
{
    public DbConnection Inner { get; } = inner;

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

    /// <summary>Commits, or does not.</summary>
    public virtual void Commit(LineTransaction transaction) => transaction.Inner.Commit();

    public virtual void Ended(LineTransaction transaction)
    {
    }

    /// <summary>Before a command runs.</summary>
    public virtual void Before(LineCommand command)
    {
    }

    /// <summary>After a command gave rows to read.</summary>
    public virtual void Reading(DbDataReader rows)
    {
    }

    public override void ChangeDatabase(string databaseName) => Inner.ChangeDatabase(databaseName);

    public override void Open() => Inner.Open();

    public override void Close() => Inner.Close();

    protected abstract DbTransaction Begin(IsolationLevel isolation);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new LineTransaction(this, Begin(isolationLevel));

    protected override DbCommand CreateDbCommand() => new LineCommand(this, Inner.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
        base.Dispose(disposing);
    }
}
