using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>Each cell of each table of record and each projection is changed once; verify names its row.</summary>
/// <remarks>
/// Which tables there are is read from the file. Of the ledger some rows are taken, on both sides of each checkpoint
/// and of the end of the tile: every row is checked alike.
/// </remarks>
public sealed class EveryCellTests
{
    private const string SomeRows =
        "SELECT * FROM Ledger WHERE Seq IN (1, 2, 20, 21, 40, 256, 257) OR Seq = (SELECT MAX(Seq) FROM Ledger)";

    private static readonly LedgerVerification Verification = new(Projections.All, RecordChecks.All);

    [Test]
    public async Task Every_changed_cell_is_found_and_its_row_is_named()
    {
        using var house = await HouseCopy.Take();
        var checkpoints = File.ReadAllText(house.Checkpoints);
        var missed = new List<string>();
        var cells = 0;
        house.Tamper(connection =>
        {
            var tables = Tables(connection);
            Assert.That(tables.Where(table => table.Count == 0).Select(table => table.Name), Is.Empty,
                "A table without rows proves nothing: let SmallDay fill it.");
            foreach (var cell in tables.SelectMany(table => Cells(connection, table)))
            {
                cells++;
                cell.Change(connection);
                var report = Verification.Run(connection, new VerificationInput(checkpoints));
                if (!report.Findings.Any(finding => cell.IsNamedBy(finding)))
                    missed.Add($"{cell}: {string.Join(" | ", report.Findings.Select(finding => finding.Line))}");
                cell.Restore(connection);
            }
            Assert.That(Verification.Run(connection, new VerificationInput(checkpoints)).Findings
                .Select(finding => finding.Part), Is.All.EqualTo("structure"), "Only the triggers are away.");
        });
        Assert.That(missed, Is.Empty);
        Assert.That(cells, Is.GreaterThan(300));
    }

    private static List<Table> Tables(SqliteConnection connection) =>
    [
        .. HouseCopy.Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .Select(row => (string)row[0])
            .Where(name => !TableShape.NoRecord.Contains(name))
            .Select(name => new Table(
                name,
                HouseCopy.Rows(connection, $"SELECT name, type FROM pragma_table_info('{name}') ORDER BY cid")
                    .ConvertAll(row => ((string)row[0], (string)row[1])),
                (long)HouseCopy.Rows(connection, $"SELECT COUNT(*) FROM {name}")[0][0])),
    ];

    private static List<Cell> Cells(SqliteConnection connection, Table table)
    {
        var rows = HouseCopy.Rows(connection, table.Name == "Ledger" ? SomeRows : $"SELECT * FROM {table.Name}");
        return
        [
            .. from row in rows
               from column in Enumerable.Range(0, table.Columns.Count)
               select new Cell(table, row, column),
        ];
    }

    private sealed record Table(string Name, List<(string Name, string Type)> Columns, long Count);

    private sealed record Cell(Table Table, object[] Row, int Column)
    {
        private object Other => Row[Column] switch
        {
            long number => number + 1_000_000,
            string text => text + "x",
            byte[] bytes => (byte[])[(byte)(bytes[0] ^ 1), .. bytes[1..]],
            _ => Table.Columns[Column].Type == "INTEGER" ? 1L : "x",
        };

        public void Change(SqliteConnection connection) => Set(connection, Row, Other);

        public void Restore(SqliteConnection connection)
        {
            object[] changed = [.. Row];
            changed[Column] = Other;
            Set(connection, changed, Row[Column]);
        }

        /// <summary>The part is the table, and the row is named by a value that finds it.</summary>
        public bool IsNamedBy(Finding finding) => finding.Part == Table.Name
            && Row.Any(value => value is long or string
                && (finding.Row + finding.Says).Contains(Shown(value), StringComparison.Ordinal));

        public override string ToString() =>
            $"{Table.Name}.{Table.Columns[Column].Name} of {string.Join(", ", Row.Take(3).Select(Shown))}";

        private static string Shown(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

        private void Set(SqliteConnection connection, object[] row, object value)
        {
            var where = Table.Columns.Index().Select(each => $"{each.Item.Name} IS @p{each.Index}");
            HouseCopy.Execute(connection,
                $"UPDATE {Table.Name} SET {Table.Columns[Column].Name} = @value WHERE {string.Join(" AND ", where)}",
                [("@value", value), .. row.Index().Select(each => ($"@p{each.Index}", (object?)each.Item))]);
        }
    }
}
