using Lims.Api.Ledger.Verification;

namespace Lims.Api.Ledger;

/// <summary>Empties every projection and books all facts again, in one transaction: it is done or it was not.</summary>
public static class ProjectionRebuild
{
    /// <summary>How many facts are booked between two words about it.</summary>
    public const long StepRows = 10_000;

    /// <param name="progress">Hears how many facts of how many are booked.</param>
    /// <returns>How many facts were booked.</returns>
    /// <exception cref="System.Text.Json.JsonException">A fact is not what its kind is made of.</exception>
    public static long Run(
        LedgerDatabase database, IReadOnlyList<IProjection> projections, Action<long, long> progress)
    {
        using var connection = database.OpenWriter();
        using var transaction = database.BeginWrite(connection);
        var head = Run(new LedgerSession(connection, transaction), projections, progress);
        transaction.Commit();
        return head;
    }

    /// <summary>The same within a transaction that does more; its owner commits.</summary>
    internal static long Run(
        LedgerSession session, IReadOnlyList<IProjection> projections, Action<long, long> progress)
    {
        Empty(session);
        var head = LedgerReader.LastSeq(session);
        for (var from = 1L; from <= head; from += StepRows)
        {
            // Booking queries through the same connection, so a step of rows is read before it is booked.
            foreach (var row in LedgerReader.Range(session, from, Math.Min(from + StepRows - 1, head)).ToList())
            {
                var appended = row.ToAppended();
                foreach (var projection in projections)
                    projection.Apply(session, appended);
            }
            progress(Math.Min(from + StepRows - 1, head), head);
        }
        return head;
    }

    // Tables that refer to others come after them in the scripts, so they are emptied first.
    private static void Empty(LedgerSession session)
    {
        using var scratch = new ScratchDatabase();
        foreach (var table in scratch.Tables.Where(table => table.IsProjection).Reverse())
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = table.DeleteSql;
            command.Transaction = session.Transaction;
            command.ExecuteNonQuery();
        }
    }
}
