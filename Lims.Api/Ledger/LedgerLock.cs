using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lims.Api.Ledger;

/// <summary>Begins transactions with the ledger's lock between hosts; where it is not had, nothing was begun.</summary>
internal static class LedgerLock
{
    /// <param name="lockSql">The first statement of the transaction; null where the begin itself locks.</param>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Another host holds the ledger for too long.</exception>
    public static DbTransaction Begin(DbConnection connection, IsolationLevel isolation, string? lockSql)
    {
        var transaction = Begun(connection, isolation);
        try
        {
            if (lockSql is not null && connection.ExecuteScalar<long>(lockSql, transaction: transaction) < 0)
                throw LedgerRefusals.LedgerBusy.With();
            return transaction;
        }
        catch (Exception)
        {
            // A transaction that stays open would bar the next one of this connection.
            transaction.Dispose();
            throw;
        }
    }

    private static DbTransaction Begun(DbConnection connection, IsolationLevel isolation)
    {
        try
        {
            return connection.BeginTransaction(isolation);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            throw LedgerRefusals.LedgerBusy.With();
        }
    }
}
