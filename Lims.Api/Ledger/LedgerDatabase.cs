using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Dapper;
using Lims.Api.Ledger.Log;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger;

/// <summary>The database of the house: <c>Data Source=…</c> is SQLite, <c>Server=…</c> is SQL Server.</summary>
public sealed class LedgerDatabase
{
    private const string BusyTimeoutMs = "5000";

    // 256 MB: only in a rush without a pause the writer ends the log itself (see LogCopying).
    private const string LongestLogPages = "65536";

    // Of SQLite only: readers that keep what they prepared. SqlClient has a pool of its own.
    private const int MostWaiting = 16;

    private readonly ConcurrentBag<DbConnection> _waiting = [];
    private readonly string _writer;
    private readonly string _reader;
    private readonly Func<DbConnection, DbConnection> _through;
    private readonly Lazy<bool> _keepsSnapshots;

    private LedgerDatabase(
        Dialect dialect, string? file, string writer, string reader, Func<DbConnection, DbConnection>? through = null)
    {
        Dialect = dialect;
        File = file;
        _writer = writer;
        _reader = reader;
        _through = through ?? (connection => connection);
        _keepsSnapshots = new(AsksForSnapshots);
    }

    /// <summary>How every SQLite file begins.</summary>
    public static ReadOnlySpan<byte> SqliteHead => "SQLite format 3\0"u8;

    public Dialect Dialect { get; }

    /// <summary>The full path of the SQLite file, or null on SQL Server.</summary>
    public string? File { get; }

    /// <summary>Takes the connection string apart; connects to nothing yet.</summary>
    /// <exception cref="FormatException">The text names neither engine.</exception>
    public static LedgerDatabase Open(string connection)
    {
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = connection };
            if (words.ContainsKey("Server"))
                return OpenServer(new SqlConnectionStringBuilder(connection));
            if (words.TryGetValue("Data Source", out var file) && file is string path && path.Length > 0)
                return OpenSqlite(Path.GetFullPath(path));
        }
        catch (ArgumentException e)
        {
            throw new FormatException("The database is named by no readable connection string.", e);
        }
        throw new FormatException("Name the database as 'Data Source=FILE' (SQLite) or 'Server=…' (SQL Server).");
    }

    /// <summary>The same database behind a line that may fail, or with another lock: for those who try that.</summary>
    internal LedgerDatabase Through(Func<DbConnection, DbConnection> through, string? lockSql = null) =>
        new(Dialect with { LockSql = lockSql ?? Dialect.LockSql }, File, _writer, _reader, through);

    /// <summary>A connection that may write; the writer keeps the only one of its process.</summary>
    public DbConnection OpenWriter() => _through(OpenedWriter());

    private DbConnection OpenedWriter()
    {
        if (File is null)
            return Opened(new SqlConnection(_writer));
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var connection = Opened(new SqliteConnection(_writer));
        Demand(connection, "journal_mode", "WAL", "wal");
        Demand(connection, "synchronous", "FULL", "2");
        Demand(connection, "foreign_keys", "ON", "1");
        // Several hosts on one file take turns within milliseconds; the provider alone would look every 150.
        Demand(connection, "busy_timeout", BusyTimeoutMs, BusyTimeoutMs);
        Demand(connection, "wal_autocheckpoint", LongestLogPages, LongestLogPages);
        return connection;
    }

    private const string CopyLogSql = "PRAGMA wal_checkpoint(PASSIVE)";

    /// <summary>Of SQLite only: copies what stands in its log into the file, as far as that hinders nobody.</summary>
    internal void CopyLog()
    {
        // A database that was moved away meanwhile is not made anew.
        var words = new SqliteConnectionStringBuilder(_writer) { Mode = SqliteOpenMode.ReadWrite, Vfs = null };
        using var connection = Opened(new SqliteConnection(words.ToString()));
        connection.Execute(CopyLogSql);
    }

    /// <summary>A pooled connection that only reads; dispose it to give it back.</summary>
    public DbConnection OpenReader() => _through(OpenedReader());

    private DbConnection OpenedReader()
    {
        if (File is null)
            return Opened(new SqlConnection(_reader));
        var connection = Opened(new SqliteConnection(_reader));
        Demand(connection, "synchronous", "FULL", "2");
        Demand(connection, "foreign_keys", "ON", "1");
        return connection;
    }

    /// <summary>Runs queries over one snapshot: what they see belongs together.</summary>
    public T Read<T>(Func<LedgerSession, T> read)
    {
        var connection = _waiting.TryTake(out var waiting) ? waiting : Prepared(OpenReader());
        var isWhole = false;
        try
        {
            using var transaction = BeginRead(connection);
            var answer = read(new LedgerSession(connection, transaction));
            isWhole = true;
            return answer;
        }
        finally
        {
            // A reader that failed is not asked again, whatever the reason was.
            if (isWhole && connection is PreparedConnection && _waiting.Count < MostWaiting)
                _waiting.Add(connection);
            else
                connection.Dispose();
        }
    }

    /// <summary>The same connection, which parses each text only once where the engine's client does not.</summary>
    internal static DbConnection Prepared(DbConnection connection) =>
        connection is SqliteConnection sqlite ? new PreparedConnection(sqlite) : connection;

    /// <summary>Begins a transaction whose queries see one moment.</summary>
    public DbTransaction BeginRead(DbConnection connection) => OneMoment.Begin(connection, _keepsSnapshots.Value);

    /// <summary>Begins a transaction that writes: from here on nobody else does.</summary>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Another host writes for too long.</exception>
    public DbTransaction BeginWrite(DbConnection connection) => LedgerLock.Begin(
        connection, File is null ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable, Dialect.LockSql);

    /// <summary>
    /// Closes the readers that wait in the pool. When the writer closes after them, everything stands in the one file.
    /// </summary>
    public void ReleaseReaders()
    {
        if (File is null)
        {
            using var server = new SqlConnection(_reader);
            SqlConnection.ClearPool(server);
            return;
        }
        while (_waiting.TryTake(out var waiting))
            waiting.Dispose();
        using var reader = new SqliteConnection(_reader);
        SqliteConnection.ClearPool(reader);
    }

    // Names of their own keep the two apart in their pools, and in the server's list of sessions.
    private static LedgerDatabase OpenServer(SqlConnectionStringBuilder words)
    {
        words.ApplicationName = "AyarEvi writer";
        var writer = words.ConnectionString;
        words.ApplicationName = "AyarEvi reader";
        return new(Dialect.SqlServer, null, writer, words.ConnectionString);
    }

    private bool AsksForSnapshots()
    {
        if (File is not null)
            return true;
        using var server = OpenReader();
        return OneMoment.IsAllowed(server);
    }

    private static LedgerDatabase OpenSqlite(string file)
    {
        var words = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var reader = new SqliteConnectionStringBuilder(words.ToString())
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
        };
        words.Vfs = LogVfs.Name;
        return new LedgerDatabase(Dialect.Sqlite, file, words.ToString(), reader.ToString());
    }

    private static T Opened<T>(T connection)
        where T : DbConnection
    {
        connection.Open();
        return connection;
    }

    // A setting that did not take would cost facts at the next power cut: read back, never assumed.
    private static void Demand(SqliteConnection connection, string setting, string value, string readBack)
    {
        connection.Execute($"PRAGMA {setting} = {value}");
        var now = connection.ExecuteScalar<string>($"PRAGMA {setting}");
        if (now != readBack)
            throw new InvalidOperationException($"SQLite keeps {setting} at {now}, not {value}; nothing is written.");
    }
}
