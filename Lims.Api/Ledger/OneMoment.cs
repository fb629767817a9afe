using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger;

/// <summary>Begins transactions whose queries all see the database as it stood at one moment.</summary>
/// <remarks>
/// SQLite gives every reader a snapshot beside the writer. SQL Server does where the database allows snapshot
/// isolation; where it does not, the reader shares the ledger's lock, and writers of this product wait until it ends.
/// </remarks>
internal static class OneMoment
{
    private const string AllowedSql = """
        SELECT CAST(COALESCE(snapshot_isolation_state, 0) AS bigint) FROM sys.databases WHERE name = DB_NAME()
        """;

    /// <summary>Whether this server's database keeps snapshots for readers.</summary>
    public static bool IsAllowed(DbConnection server) => server.ExecuteScalar<long?>(AllowedSql) == 1;

    private const string AllowSql = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON";

    /// <summary>Lets a new database keep snapshots where the login may say so; readers manage without.</summary>
    public static void Allow(DbConnection server)
    {
        try
        {
            server.Execute(AllowSql);
        }
        catch (DbException)
        {
            // The right to alter a database is seldom given; docs/sql-server.md tells its administrator.
            return;
        }
    }

    public static DbTransaction Begin(DbConnection connection, bool isAllowed) => connection switch
    {
        PreparedConnection prepared => prepared.Inner.BeginTransaction(deferred: true),
        SqliteConnection sqlite => sqlite.BeginTransaction(deferred: true),
        _ when isAllowed => connection.BeginTransaction(IsolationLevel.Snapshot),
        _ => LedgerLock.Begin(connection, IsolationLevel.ReadCommitted, Dialect.SqlServer.ShareSql),
    };
}
