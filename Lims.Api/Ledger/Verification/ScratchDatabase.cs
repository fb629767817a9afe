using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// An empty database of this product in a temporary file: what a replay fills, and how tables should look.
/// </summary>
/// <remarks>SQLite for either engine; nothing in it outlives the verification, so it is not synced.</remarks>
internal sealed class ScratchDatabase : IDisposable
{
    private const string SwiftSql =
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768";

    private const string NamesSql = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ayarevi-");

    public ScratchDatabase()
    {
        var path = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(_folder.FullName, "replay.db"), ForeignKeys = true, Pooling = false,
        };
        var connection = new SqliteConnection(path.ConnectionString);
        Connection = connection;
        connection.Open();
        Run(SwiftSql);
        foreach (var script in Script.Of(Dialect.Sqlite))
            Run(script.Text);
        Tables = [.. ReadTables()];
    }

    public DbConnection Connection { get; }

    /// <summary>Every table in the order in which the scripts make them: one that refers stands behind.</summary>
    public IReadOnlyList<TableShape> Tables { get; }

    public void Dispose()
    {
        Connection.Dispose();
        _folder.Delete(recursive: true);
    }

    private List<TableShape> ReadTables()
    {
        var names = Read(NamesSql, row => row.Text(0));
        return [.. names.Select(name =>
        {
            var columns = Read(
                $"SELECT name, pk, type FROM pragma_table_info('{name}') ORDER BY cid",
                row => (Name: row.Text(0), Place: row.Integer(1), Kind: KindOf(row.Text(2))));
            var key = columns.Index().Where(column => column.Item.Place > 0).OrderBy(column => column.Item.Place)
                .Select(column => column.Index).ToList();
            if (key.Count == 0)
                key = [.. Read(UniqueText(name), row => (int)row.Integer(0))];
            return new TableShape(name, [.. columns.Select(column => column.Name)],
                [.. columns.Select(column => column.Kind)],
                key.Count > 0 ? key : [.. Enumerable.Range(0, columns.Count)]);
        })];
    }

    private static string UniqueText(string table) =>
        $"SELECT c.cid FROM pragma_index_list('{table}') i, pragma_index_info(i.name) c "
        + "WHERE i.\"unique\" = 1 AND i.seq = 0 ORDER BY c.seqno";

    private static CellKind KindOf(string type) => type switch
    {
        "INTEGER" => CellKind.Integer,
        "TEXT" => CellKind.Text,
        _ => CellKind.Blob,
    };

    private List<T> Read<T>(string text, Func<RowCursor, T> read)
    {
        using var rows = RowCursor.Of(Connection, text);
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    private void Run(string text)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
