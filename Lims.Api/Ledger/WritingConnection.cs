using System.Data;
using System.Data.Common;
using Dapper;

namespace Lims.Api.Ledger;

/// <summary>The writer's connection and what it remembers of the ledger's end; neither is trusted for long.</summary>
/// <remarks>Every transaction first reads the last row: where it is not the remembered one, all is read anew.</remarks>
internal sealed class WritingConnection : IDisposable
{
    private readonly LedgerDatabase _database;
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly TimeProvider _time;

    private DbConnection _connection;
    private LedgerStatements _statements;
    private DbConnection _asked;
    private LedgerHead? _head;

    public WritingConnection(LedgerDatabase database, IReadOnlyList<IProjection> projections, TimeProvider time)
    {
        (_database, _projections, _time) = (database, projections, time);
        (_connection, _statements, _asked) = Open();
    }

    /// <summary>All of it in one transaction, or nothing of it.</summary>
    public void Do(IReadOnlyList<QueuedWork> gathered)
    {
        if (_connection.State != ConnectionState.Open)
            Reopen();
        using var transaction = _database.BeginWrite(_connection);
        try
        {
            _statements.Enter(transaction);
            var session = new LedgerSession(_asked, transaction);
            var head = CurrentHead(session);
            var open = new LedgerTransaction(session, _statements, head, _projections, _time);
            _head = null;
            foreach (var work in gathered)
                work.Do(open);
            transaction.Commit();
            _head = head;
        }
        catch (DbException)
        {
            // The connection may have lost its transaction with the error: the next transaction gets a new one.
            _connection.Close();
            throw;
        }
    }

    public void Dispose()
    {
        _statements.Dispose();
        _asked.Dispose();
        _connection.Dispose();
    }

    private const string LastSql = "SELECT Hash FROM Ledger WHERE Seq = (SELECT MAX(Seq) FROM Ledger)";

    private LedgerHead CurrentHead(LedgerSession session)
    {
        var last = session.Connection.ExecuteScalar<byte[]>(LastSql, transaction: session.Transaction);
        var hash = last is null ? LedgerEntry.NoPrevious : Convert.ToHexStringLower(last);
        return _head is { } head && head.Hash == hash ? head : LedgerHead.Load(session);
    }

    private void Reopen()
    {
        Dispose();
        (_connection, _statements, _asked) = Open();
        _head = null;
    }

    private (DbConnection, LedgerStatements, DbConnection) Open()
    {
        var connection = _database.OpenWriter();
        try
        {
            Migrator.Demand(new LedgerSession(connection, null), _database.Dialect);
            return (connection, new LedgerStatements(connection), LedgerDatabase.Prepared(connection));
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }
}
