using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger;

/// <summary>
/// What every transaction and every command of the writer asks and writes, prepared once for its connection.
/// </summary>
internal sealed class LedgerStatements : IDisposable
{
    private const string StandingSql = """
        SELECT (SELECT CAST(COUNT(*) AS bigint) FROM Script) AS Scripts,
               (SELECT Hash FROM Ledger WHERE Seq = (SELECT MAX(Seq) FROM Ledger)) AS Hash
        """;

    private const string KeySql = "SELECT COALESCE(MAX(Ordinal), -1) FROM Ledger WHERE Command = @Command";

    private const string VersionSql = "SELECT COALESCE(MAX(SubjectVersion), 0) FROM Ledger WHERE Subject = @Subject";

    private const string InsertSql = """
        INSERT INTO Ledger
            (Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash)
        VALUES
            (@Seq, @AtUtc, @Actor, @Kind, @Version, @Subject, @SubjectVersion, @Command, @Ordinal, @Nonce, @Body, @Hash)
        """;

    private const int LongestShortText = 4000;

    private readonly DbCommand _standing;
    private readonly DbCommand _key;
    private readonly DbCommand _version;
    private readonly DbCommand _insert;

    public LedgerStatements(DbConnection connection)
    {
        _standing = Statement(connection, StandingSql);
        _key = Statement(connection, KeySql, ("@Command", DbType.String));
        _version = Statement(connection, VersionSql, ("@Subject", DbType.String));
        _insert = Statement(connection, InsertSql,
            ("@Seq", DbType.Int64), ("@AtUtc", DbType.String), ("@Actor", DbType.String), ("@Kind", DbType.String),
            ("@Version", DbType.Int64), ("@Subject", DbType.String), ("@SubjectVersion", DbType.Int64),
            ("@Command", DbType.String), ("@Ordinal", DbType.Int64), ("@Nonce", DbType.Binary),
            ("@Body", DbType.String), ("@Hash", DbType.Binary));
    }

    /// <summary>Sets the transaction in which the statements run from now on.</summary>
    public void Enter(DbTransaction transaction) =>
        _standing.Transaction = _key.Transaction = _version.Transaction = _insert.Transaction = transaction;

    /// <summary>How many scripts made the database, and the hash of the ledger's last row; null for none.</summary>
    public (long Scripts, byte[]? Hash) Standing()
    {
        using var row = _standing.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1));
    }

    public bool IsKeySeen(string key) => Number(_key, key) >= 0;

    public long SubjectVersion(string subject) => Number(_version, subject);

    public void Insert(LedgerRow row)
    {
        object[] values =
        [
            row.Seq, row.AtUtc, row.Actor, row.Kind, row.Version, row.Subject, row.SubjectVersion, row.Command,
            row.Ordinal, row.Nonce, row.Body, row.Hash,
        ];
        for (var i = 0; i < values.Length; i++)
            _insert.Parameters[i].Value = values[i];
        _insert.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _standing.Dispose();
        _key.Dispose();
        _version.Dispose();
        _insert.Dispose();
    }

    private static long Number(DbCommand statement, string value)
    {
        statement.Parameters[0].Value = value;
        return (long)statement.ExecuteScalar()!;
    }

    private static DbCommand Statement(
        DbConnection connection, string sql, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        var statement = connection.CreateCommand();
        statement.CommandText = sql;
        foreach (var (name, type) in parameters)
        {
            var parameter = statement.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            // Without a size the server would keep one plan for each length of a text.
            if (parameter is SqlParameter { DbType: DbType.String } text)
                text.Size = name == "@Body" ? -1 : LongestShortText;
            statement.Parameters.Add(parameter);
        }
        // SQL Server keeps the plan by the text; it would demand a size for every text here.
        if (connection is SqliteConnection)
            statement.Prepare();
        return statement;
    }
}
