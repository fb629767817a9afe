using Lims.Api.CommandLine;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>
/// A copy of the signed house in the hands of its owner, who may do with the file whatever SQLite can.
/// </summary>
internal sealed class HouseCopy : IDisposable
{
    private HouseCopy(string folder) => Folder = folder;

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "ayarevi.db");

    public string Checkpoints => Path.Combine(Folder, "ayarevi.checkpoints");

    /// <summary>A folder that is a copy already, and goes with this.</summary>
    public static HouseCopy Of(string folder) => new(folder);

    public static async Task<HouseCopy> Take()
    {
        var original = await SignedHouse.Original;
        var copy = new HouseCopy(Directory.CreateTempSubdirectory("copy-").FullName);
        foreach (var file in Directory.GetFiles(original))
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        return copy;
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public long Number(string sql)
    {
        using var connection = Open();
        return (long)Rows(connection, sql)[0][0];
    }

    /// <summary>Takes the triggers away, does it, and puts them back, as an owner with a good memory would.</summary>
    public void Tamper(Action<SqliteConnection> change)
    {
        using var connection = Open();
        var triggers = Rows(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        foreach (var trigger in triggers)
            Execute(connection, $"DROP TRIGGER {trigger[0]}");
        change(connection);
        foreach (var trigger in triggers)
            Execute(connection, (string)trigger[1]);
    }

    public void Tamper(string sql) => Tamper(connection => Execute(connection, sql));

    /// <summary>Runs the verb as the command line does.</summary>
    public (int Exit, string[] Lines) Verify(string? checkpoint = null, string? key = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exit = VerifyVerb.Run(Database, checkpoint, key, output, error);
        Assert.That(error.ToString(), Is.Empty);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public static void Execute(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    public static List<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
