using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger;

/// <summary>A command whose statement is lent by its connection and goes back there when it is disposed.</summary>
/// <remarks>Its text is set once, before its parameters, as Dapper does.</remarks>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    private const char Mark = '@';

    private static readonly ConcurrentDictionary<string, string> Marked = new(StringComparer.Ordinal);

    private SqliteCommand? _statement;
    private DbDataReader? _answer;

    [AllowNull]
    public override string CommandText
    {
        get => _statement?.CommandText ?? "";
        set => _statement = _statement is null
            ? connection.Rent(value ?? "")
            : throw new NotSupportedException("A command says one thing.");
    }

    public override int CommandTimeout
    {
        get => Statement.CommandTimeout;
        set => Statement.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => Statement.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => Statement.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    private SqliteCommand Statement =>
        _statement ?? throw new InvalidOperationException("The command has no text yet.");

    public override void Cancel() => Statement.Cancel();

    public override void Prepare() => Ready().Prepare();

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        _answer = Ready().ExecuteReader(behavior);

    protected override DbParameter CreateDbParameter() => Statement.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _statement is { } statement)
        {
            _statement = null;
            // An answer that somebody still reads keeps its statement; it ends with its reader.
            if (_answer is null or { IsClosed: true })
                connection.Return(statement);
        }
        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        // Dapper names parameters without their mark; SQLite would be asked for each by every mark it knows.
        foreach (SqliteParameter parameter in Statement.Parameters)
            if (!parameter.ParameterName.StartsWith(Mark))
                parameter.ParameterName = Marked.GetOrAdd(parameter.ParameterName, name => Mark + name);
        Statement.Transaction = (SqliteTransaction?)DbTransaction;
        return Statement;
    }
}
