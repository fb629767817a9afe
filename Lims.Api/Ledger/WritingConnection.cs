using System.Data;
using System.Data.Common;
using Lims.Core.Refusals;

namespace Lims.Api.Ledger;

/// <summary>The writer's connection and what it remembers of the ledger's end; neither is trusted for long.</summary>
/// <remarks>
/// Every transaction first takes the lock, then sees that the scripts are still this product's, then reads the last
/// row: where it is not the remembered one, another host wrote, and all is read anew.
/// </remarks>
internal sealed class WritingConnection : IDisposable
{
    private readonly LedgerDatabase _database;
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly TimeProvider _time;
    private readonly Nonces _nonces = new();

    private DbConnection _connection;
    private LedgerStatements _statements;
    private LedgerHead? _head;

    // The last one that was to be committed, and the ledger's end as it would be then.
    private LedgerTransaction? _unsettled;
    private (long Scripts, byte[]? Hash) _standing;

    public WritingConnection(LedgerDatabase database, IReadOnlyList<IProjection> projections, TimeProvider time)
    {
        (_database, _projections, _time) = (database, projections, time);
        (_connection, _statements) = Open();
    }

    /// <summary>All of it in one transaction, or nothing of it.</summary>
    /// <exception cref="NotBegun">Nothing of it was begun.</exception>
    /// <exception cref="LostAnswer">It may stand and may not: <see cref="Settle"/> finds out.</exception>
    public void Do(IReadOnlyList<QueuedWork> gathered)
    {
        using var transaction = Begin();
        DoIn(transaction, gathered);
    }

    /// <summary>After a lost answer: what stands already is left alone, what does not is done again.</summary>
    /// <remarks>
    /// The lock is had only once the lost transaction has ended either way, so what is read then is final.
    /// </remarks>
    /// <exception cref="LostAnswer">It is still not known.</exception>
    public void Settle(IReadOnlyList<QueuedWork> gathered)
    {
        using var transaction = BeginAgain(out var stands);
        if (stands)
            _unsettled!.Committed();
        else
            DoIn(transaction, gathered);
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private DbTransaction BeginAgain(out bool stands)
    {
        try
        {
            var transaction = Begin();
            // A command's key would not do: another host may have run the same command meanwhile. A hash is unlike any.
            stands = LedgerReader.Hash(new LedgerSession(_connection, transaction), _unsettled!.Head.Seq) is { } hash
                && Convert.ToHexStringLower(hash) == _unsettled.Head.Hash;
            return transaction;
        }
        catch (Exception unknown) when (unknown is NotBegun or DbException)
        {
            _connection.Close();
            throw new LostAnswer(hasFacts: true, unknown);
        }
    }

    // A line that broke while nobody wrote is seen only now. Nothing is repeated by trying a new one.
    private DbTransaction Begin()
    {
        var isOld = _connection.State == ConnectionState.Open;
        try
        {
            return BeginOnce();
        }
        catch (NotBegun stale) when (isOld && stale.Reason is DbException)
        {
            return BeginOnce();
        }
    }

    private DbTransaction BeginOnce()
    {
        try
        {
            if (_connection.State != ConnectionState.Open)
                Reopen();
            var transaction = _database.BeginWrite(_connection);
            _statements.Enter(transaction);
            _standing = _statements.Standing();
            // At little cost: a closer look only where another number of scripts ran by now.
            if (_standing.Scripts != Script.Of(_database.Dialect).Count)
                Migrator.Demand(new LedgerSession(_connection, transaction), _database.Dialect);
            return transaction;
        }
        catch (Exception reason) when (reason is RefusedException or DbException)
        {
            _connection.Close();
            throw new NotBegun(reason);
        }
    }

    private void DoIn(DbTransaction transaction, IReadOnlyList<QueuedWork> gathered)
    {
        try
        {
            var session = new LedgerSession(_connection, transaction);
            var head = CurrentHead(session);
            var open = new LedgerTransaction(session, _statements, head, _projections, _time, _nonces);
            _head = null;
            foreach (var work in gathered)
                work.Do(open);
            open.End();
            _unsettled = open;
            Commit(transaction, open.HasFacts);
            _head = head;
            open.Committed();
        }
        catch (DbException)
        {
            // The connection may have lost its transaction with the error: the next transaction gets a new one.
            _connection.Close();
            throw;
        }
    }

    private void Commit(DbTransaction transaction, bool hasFacts)
    {
        try
        {
            transaction.Commit();
        }
        catch (Exception lost) when (LostAnswer.Is(lost, _connection.State))
        {
            _connection.Close();
            throw new LostAnswer(hasFacts, lost);
        }
    }

    private LedgerHead CurrentHead(LedgerSession session)
    {
        var hash = _standing.Hash is { } last ? Convert.ToHexStringLower(last) : LedgerEntry.NoPrevious;
        return _head is { } head && head.Hash == hash ? head : LedgerHead.Load(session);
    }

    private void Reopen()
    {
        Dispose();
        (_connection, _statements) = Open();
        _head = null;
    }

    private (DbConnection, LedgerStatements) Open()
    {
        var connection = LedgerDatabase.Prepared(_database.OpenWriter());
        try
        {
            Migrator.Demand(new LedgerSession(connection, null), _database.Dialect);
            return (connection, new LedgerStatements(connection));
        }
        catch (Exception)
        {
            connection.Dispose();
            throw;
        }
    }
}
