using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Bench;

/// <summary>
/// The floor under facts: the writer's queue and group commit, and in them one prepared INSERT per row.
/// </summary>
/// <remarks>
/// The table is made by the ledger's own statements under another name, so columns, checks and unique indexes are the
/// same; nothing is loaded, decided, hashed or booked.
/// </remarks>
internal sealed class BareLedger : IAsyncDisposable
{
    private const string Name = "BareLedger";

    private const string ShapeSql = """
        SELECT sql FROM sqlite_master
        WHERE tbl_name = 'Ledger' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC
        """;

    private const string InsertSql = """
        INSERT INTO BareLedger
            (Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash)
        VALUES
            (@Seq, @AtUtc, @Actor, @Kind, @Version, @Subject, @SubjectVersion, @Command, @Ordinal, @Nonce, @Body, @Hash)
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly LedgerRow _like;
    private readonly LedgerWriter _writer;
    private SqliteCommand? _insert;

    /// <param name="like">A row that the product wrote: its texts and lengths are what the floor writes.</param>
    public BareLedger(LedgerRow like)
    {
        _like = like;
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.Path, "bare.db") };
        var database = LedgerDatabase.Open(file.ToString());
        Migrator.Run(database);
        using (var connection = database.OpenWriter())
            foreach (var statement in connection.Query<string>(ShapeSql).ToList())
                connection.Execute(statement.Replace("Ledger", Name, StringComparison.Ordinal));
        _writer = new LedgerWriter(database, [], TimeProvider.System);
    }

    /// <summary>A row like the product's, of a stream of its own.</summary>
    public LedgerRow Row(long seq, string key) => _like with
    {
        Seq = seq,
        Subject = string.Create(CultureInfo.InvariantCulture, $"item:K26-000001-{seq:000000}"),
        Command = key,
        Nonce = RandomNumberGenerator.GetBytes(_like.Nonce.Length),
        Hash = RandomNumberGenerator.GetBytes(_like.Hash.Length),
    };

    public Task Insert(LedgerRow row) => _writer.Write(
        session =>
        {
            _insert ??= Prepared(session.Connection);
            _insert.Transaction = (SqliteTransaction?)session.Transaction;
            object[] values =
            [
                row.Seq, row.AtUtc, row.Actor, row.Kind, row.Version, row.Subject, row.SubjectVersion, row.Command,
                row.Ordinal, row.Nonce, row.Body, row.Hash,
            ];
            for (var i = 0; i < values.Length; i++)
                _insert.Parameters[i].Value = values[i];
            return _insert.ExecuteNonQuery();
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _insert?.Dispose();
        _folder.Dispose();
    }

    private static SqliteType SqliteTypeOf(CellKind kind) => kind switch
    {
        CellKind.Integer => SqliteType.Integer,
        CellKind.Text => SqliteType.Text,
        _ => SqliteType.Blob,
    };

    private static SqliteCommand Prepared(DbConnection connection)
    {
        var insert = ((PreparedConnection)connection).Inner.CreateCommand();
        insert.CommandText = InsertSql;
        foreach (var column in LedgerColumn.All)
            insert.Parameters.Add("@" + column.Name, SqliteTypeOf(column.Kind));
        insert.Prepare();
        return insert;
    }
}
