namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Compares a table with what the facts make of it, row by row in the order of the key, cell by cell.
/// </summary>
internal static class TableComparison
{
    public static void Run(TableShape table, RowCursor found, RowCursor expected, VerificationReport report)
    {
        var (hasFound, hasExpected) = (found.Read(), expected.Read());
        while (hasFound || hasExpected)
        {
            var order = !hasExpected ? -1 : !hasFound ? 1 : Order(table, found, expected);
            if (order < 0)
                report.Find(table.Name, table.RowOf(found), "", $"no fact makes this row");
            else if (order > 0)
                report.Find(table.Name, table.RowOf(expected), "", $"the row is missing, the facts make it");
            else
                CompareCells(table, found, expected, report);
            if (order <= 0)
                hasFound = found.Read();
            if (order >= 0)
                hasExpected = expected.Read();
        }
    }

    private static int Order(TableShape table, RowCursor found, RowCursor expected) =>
        table.Key.Select(column => found.Compare(column, expected)).FirstOrDefault(order => order != 0);

    private static void CompareCells(
        TableShape table, RowCursor found, RowCursor expected, VerificationReport report)
    {
        for (var column = 0; column < table.Columns.Count; column++)
            if (!found.Same(column, expected))
                report.Find(table.Name, table.RowOf(expected), table.Columns[column],
                    $"it is {found.Show(column)}, the facts say {expected.Show(column)}");
    }
}
