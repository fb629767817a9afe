using System.Data;
using System.Data.Common;

namespace Lims.Api.Ledger.Verification;

/// <summary>The database at one moment: every part of a verification reads the same rows.</summary>
/// <remarks>
/// One transaction on one connection. SQLite gives it a snapshot beside the writer; SQL Server holds its writers back
/// meanwhile, and its connection must allow several open readers.
/// </remarks>
internal sealed class Snapshot : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    public Snapshot(DbConnection connection)
    {
        _connection = connection;
        _transaction = connection is Microsoft.Data.Sqlite.SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : connection.BeginTransaction(IsolationLevel.Serializable);
        Session = new LedgerSession(connection, _transaction);
    }

    public LedgerSession Session { get; }

    public RowCursor Rows(string sql) => RowCursor.Of(_connection, sql, _transaction);

    public void Dispose() => _transaction.Dispose();
}
