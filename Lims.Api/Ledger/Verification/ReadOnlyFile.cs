using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>Opens an SQLite file to look at, and leaves neither a changed byte nor a new file beside it.</summary>
/// <remarks>
/// Where nobody is writing there is no log beside the file: it is opened as one that cannot change, which works on a
/// read-only medium too. Where a house runs, or was killed, log and index stand there and are read along. A log without
/// its index would have to be given one, so both files are copied and the copy is read.
/// </remarks>
internal sealed class ReadOnlyFile : IDisposable
{
    private readonly DirectoryInfo? _copy;

    /// <exception cref="SqliteException">The file is no database, or cannot be opened.</exception>
    /// <exception cref="IOException">The file cannot be copied.</exception>
    public ReadOnlyFile(string path)
    {
        path = Path.GetFullPath(path);
        var log = new FileInfo(path + "-wal");
        if (!log.Exists || log.Length == 0)
            Connection = Open(Immutable(path));
        else if (!File.Exists(path + "-shm") || TryOpen(path) is not { } connection)
        {
            _copy = Directory.CreateTempSubdirectory("ayarevi-");
            var copy = Path.Combine(_copy.FullName, "copy.db");
            File.Copy(path, copy);
            log.CopyTo(copy + "-wal");
            Connection = Open(copy);
        }
        else
            Connection = connection;
    }

    public SqliteConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        _copy?.Delete(recursive: true);
    }

    private static string Immutable(string path) =>
        $"file:{string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))}?immutable=1";

    // A log and its index may stand where this process may not even lock them.
    private static SqliteConnection? TryOpen(string path)
    {
        try
        {
            return Open(path);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private const string ReadableSql = "SELECT COUNT(*) FROM sqlite_master";

    private static SqliteConnection Open(string source)
    {
        var words = new SqliteConnectionStringBuilder
        {
            DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        };
        var connection = new SqliteConnection(words.ConnectionString);
        try
        {
            connection.Open();
            using var first = connection.CreateCommand();
            first.CommandText = ReadableSql;
            first.ExecuteScalar();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
