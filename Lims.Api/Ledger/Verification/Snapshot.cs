using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>The database at one moment: every part of a verification reads the same rows.</summary>
/// <remarks>One transaction on one connection; see <see cref="OneMoment"/> for what each engine gives.</remarks>
internal sealed class Snapshot : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    public Snapshot(DbConnection connection)
    {
        _connection = connection;
        ReadsSideBySide = connection is SqliteConnection;
        _transaction = OneMoment.Begin(connection, ReadsSideBySide || OneMoment.IsAllowed(connection));
        Session = new LedgerSession(connection, _transaction);
    }

    /// <summary>Whether one set of rows may be read while another is open.</summary>
    public bool ReadsSideBySide { get; }

    public LedgerSession Session { get; }

    public RowCursor Rows(string sql) => RowCursor.Of(_connection, sql, _transaction);

    public void Dispose() => _transaction.Dispose();
}
