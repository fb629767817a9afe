using System.Data;
using System.Data.Common;
using Lims.Tests.Demo;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>
/// An SQLite file behind the manners of a server's client: one set of rows at a time, the transaction named on every
/// command, a value for every parameter; and with the few names of a server's catalogue that the product asks for.
/// </summary>
internal sealed class StrictLine : Line
{
    private static readonly Lazy<string> Catalogue = new(MakeCatalogue);

    private readonly List<DbDataReader> rows = [];
    private LineTransaction? open;

    private StrictLine(SqliteConnection inner)
        : base(inner)
    {
    }

    public static DbConnection Over(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        // Writers ask no catalogue, and would lock it with their own file.
        if (new SqliteConnectionStringBuilder(sqlite.ConnectionString).Mode != SqliteOpenMode.ReadOnly)
            return new StrictLine(sqlite);
        sqlite.CreateFunction("DB_NAME", () => "house");
        using var known = sqlite.CreateCommand();
        known.CommandText = "SELECT COUNT(*) FROM pragma_database_list WHERE name = 'sys'";
        if ((long)known.ExecuteScalar()! == 0)
        {
            known.CommandText = $"ATTACH '{Catalogue.Value}' AS sys";
            known.ExecuteNonQuery();
        }
        return new StrictLine(sqlite);
    }

    public override void Before(LineCommand command)
    {
        DemandNoRows($"'{command.CommandText}' runs");
        if (!ReferenceEquals(open, command.Given))
            throw new InvalidOperationException($"'{command.CommandText}' does not name the open transaction.");
        foreach (DbParameter parameter in command.Parameters)
            if (parameter.Value is null)
                throw new InvalidOperationException(
                    $"{parameter.ParameterName} of '{command.CommandText}' has no value.");
    }

    public override void Reading(DbDataReader rows) => this.rows.Add(rows);

    public override void Commit(LineTransaction transaction)
    {
        DemandNoRows("A commit runs");
        base.Commit(transaction);
    }

    public override void Ended(LineTransaction transaction) => open = null;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        if (open is not null)
            throw new InvalidOperationException("A connection has one transaction at a time.");
        DemandNoRows("A transaction begins");
        return open = (LineTransaction)base.BeginDbTransaction(isolationLevel);
    }

    // A server's snapshot is what SQLite gives a reader anyway.
    protected override DbTransaction Begin(IsolationLevel isolation) => isolation == IsolationLevel.Snapshot
        ? ((SqliteConnection)Inner).BeginTransaction(deferred: true)
        : Inner.BeginTransaction(isolation);

    private void DemandNoRows(string what)
    {
        rows.RemoveAll(each => each.IsClosed);
        if (rows.Count > 0)
            throw new InvalidOperationException($"{what} while other rows are being read on the connection.");
    }

    private static string MakeCatalogue()
    {
        var file = Path.Combine(Temporary.Folder("catalogue"), "sys.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = "CREATE TABLE tables (name TEXT); CREATE TABLE databases (name, snapshot_isolation_state);"
            + "INSERT INTO databases VALUES ('house', 1);";
        foreach (var table in Tables())
            make.CommandText += $"INSERT INTO tables VALUES ('{table}');";
        make.ExecuteNonQuery();
        return file;
    }

    private static List<string> Tables()
    {
        using var scratch = new Lims.Api.Ledger.Verification.ScratchDatabase();
        return [.. scratch.Tables.Select(table => table.Name)];
    }
}
