using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Ledger rows whose cells hold what their columns never do: a file may be made to take text for a number.
/// </summary>
internal static class ForeignCells
{
    /// <returns>The Seq of each such row: it has no hash that could be computed.</returns>
    public static HashSet<long> Find(Snapshot snapshot, VerificationReport report)
    {
        var found = new HashSet<long>();
        if (snapshot.Session.Connection is not SqliteConnection)
            return found;
        using var rows = snapshot.Rows(Statement());
        while (rows.Read())
        {
            found.Add(rows.Integer(LedgerColumn.Seq));
            var row = $"Seq={rows.Show(LedgerColumn.Seq)}";
            foreach (var (index, column) in LedgerColumn.All.Index())
                if (rows.Kind(index) != column.Kind)
                    report.Find("Ledger", row, column.Name, $"it holds {rows.Show(index)}");
        }
        return found;
    }

    // Asked of SQLite in one statement, this costs a fraction of asking for the kind of every cell.
    private static string Statement()
    {
        var names = LedgerColumn.All.Select(column => column.Name);
        var kinds = LedgerColumn.All.Select(column => column.Kind switch
        {
            CellKind.Integer => $"typeof({column.Name}) <> 'integer'",
            CellKind.Text => $"typeof({column.Name}) <> 'text'",
            _ => $"typeof({column.Name}) <> 'blob'",
        });
        return $"SELECT {string.Join(", ", names)} FROM Ledger "
            + $"WHERE {string.Join(" OR ", kinds)} ORDER BY Seq";
    }
}
