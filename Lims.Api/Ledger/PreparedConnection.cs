using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger;

/// <summary>An open SQLite connection that parses each text once: who asks the same again gets it prepared.</summary>
/// <remarks>
/// SQLite prepares a statement anew by itself where the schema has changed. SQL Server keeps plans on its own side.
/// For one thread at a time, as any connection.
/// </remarks>
internal sealed class PreparedConnection(SqliteConnection connection) : DbConnection
{
    // The product's stores hold some four hundred texts.
    private const int Most = 512;

    private readonly Dictionary<string, SqliteCommand> _waiting = new(StringComparer.Ordinal);

    public SqliteConnection Inner => connection;

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException("The connection is open.");
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    /// <summary>The statement of this text, if nobody uses it; otherwise another one.</summary>
    public SqliteCommand Rent(string text)
    {
        if (_waiting.Remove(text, out var statement))
            return statement;
        statement = connection.CreateCommand();
        statement.CommandText = text;
        statement.Prepare();
        return statement;
    }

    /// <summary>Takes a statement back whose answer was read to its end.</summary>
    public void Return(SqliteCommand statement)
    {
        statement.Parameters.Clear();
        statement.Transaction = null;
        if (_waiting.Count >= Most || !_waiting.TryAdd(statement.CommandText, statement))
            statement.Dispose();
    }

    public override void Open() => connection.Open();

    public override void Close()
    {
        foreach (var statement in _waiting.Values)
            statement.Dispose();
        _waiting.Clear();
        connection.Close();
    }

    public override void ChangeDatabase(string databaseName) => connection.ChangeDatabase(databaseName);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        connection.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
            connection.Dispose();
        }
        base.Dispose(disposing);
    }
}
