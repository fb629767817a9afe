using Dapper;
using Lims.Api.Ledger.Moving;

namespace Lims.Api.Ledger;

/// <summary>Brings a database to the scripts of this product: forward only, each once, none changed.</summary>
public static class Migrator
{
    private const string InsertSql = "INSERT INTO Script (Name, Sha256) VALUES (@Name, @Sha256)";

    /// <summary>Runs what is missing, in one transaction; gives the names of what ran.</summary>
    /// <exception cref="Lims.Core.Refusals.RefusedException">
    /// A script changed since it ran here, or the database knows one that this product does not.
    /// </exception>
    public static IReadOnlyList<string> Run(LedgerDatabase database) => Run(database, _ => { });

    /// <summary>
    /// The same for a house that has facts: a script may have made a projection anew, so all facts are booked again
    /// in the same transaction. A crash leaves the old version, never an empty screen.
    /// </summary>
    /// <param name="progress">Hears how many facts of how many are booked.</param>
    public static IReadOnlyList<string> Run(
        LedgerDatabase database, IReadOnlyList<IProjection> projections, Action<long, long> progress) =>
        Run(database, session => ProjectionRebuild.Run(session, projections, progress));

    private static IReadOnlyList<string> Run(LedgerDatabase database, Action<LedgerSession> afterScripts)
    {
        using var connection = database.OpenWriter();
        // No transaction may be open while it is said, and a database with tables is its administrator's affair.
        if (database.File is null && new LedgerSession(connection, null).All<string>(database.Dialect.TablesSql) is [])
            OneMoment.Allow(connection);
        using var transaction = database.BeginWrite(connection);
        var session = new LedgerSession(connection, transaction);
        var missing = Missing(session, database.Dialect);
        foreach (var script in missing)
        {
            foreach (var statement in ScriptStatements.Split(script.Text))
                connection.Execute(statement, transaction: transaction);
            session.Execute(InsertSql, new { script.Name, script.Sha256 });
        }
        if (missing.Count > 0)
            afterScripts(session);
        transaction.Commit();
        return [.. missing.Select(script => script.Name)];
    }

    /// <summary>Refuses a database that this product's scripts did not make, or not to the end.</summary>
    public static void Demand(LedgerSession session, Dialect dialect)
    {
        if (Missing(session, dialect) is [var first, ..])
            throw LedgerRefusals.ScriptsDiffer.With(first.Name);
    }

    private const string KnownSql = "SELECT Name, Sha256 FROM Script ORDER BY Name";

    private static List<Script> Missing(LedgerSession session, Dialect dialect)
    {
        var scripts = Script.Of(dialect);
        var known = dialect.HasTable(session, "Script")
            ? session.All<ScriptRow>(KnownSql)
            : [];
        foreach (var row in known)
        {
            if (row.Name == MoveMark.Name)
                throw LedgerRefusals.MoveUnfinished.With();
            var script = scripts.FirstOrDefault(each => each.Name == row.Name)
                ?? throw LedgerRefusals.ScriptsDiffer.With(row.Name);
            if (script.Sha256 != row.Sha256)
                throw LedgerRefusals.ScriptChanged.With(row.Name);
        }
        return [.. scripts.Where(script => known.All(row => row.Name != script.Name))];
    }
}
