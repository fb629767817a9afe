using System.Data.Common;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Log;

/// <summary>A log whose pages are written with their heads holds what SQLite's own would, for all who read.</summary>
[Platform("Linux")]
public sealed class LogVfsTests
{
    // Of many pages, and of a length that ends within one.
    private const int LongBytes = 300_001;
    private const int Rows = 200;
    private const string Asked = "syscw:";

    private string _folder = "";
    private string _file = "";

    [SetUp]
    public void Begin()
    {
        _folder = Directory.CreateTempSubdirectory("log-").FullName;
        _file = Path.Combine(_folder, "ayarevi.db");
    }

    [TearDown]
    public void End() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_commit_takes_one_write_a_page_and_another_connection_reads_it_at_once()
    {
        using var ours = Opened(LogVfs.Name);
        var few = WritesOf(() => Insert(ours, 1, LongBytes));
        Assert.That(Sum(), Is.EqualTo((1, LongBytes)));

        using var sqlites = Opened(vfs: null);
        var many = WritesOf(() => Insert(sqlites, 2, LongBytes));
        Assert.That(Sum(), Is.EqualTo((2, 2 * LongBytes)));
        // 75 pages or so: each with its head, or each and its head.
        Assert.That(few, Is.InRange(70, 85));
        Assert.That(many, Is.InRange(145, 165));
    }

    [Test]
    public void Pages_that_leave_the_memory_before_the_commit_are_read_back_from_the_log()
    {
        using var connection = Opened(LogVfs.Name);
        Execute(connection, "PRAGMA cache_size = 10");
        using (var transaction = connection.BeginTransaction())
        {
            for (var row = 1; row <= Rows; row++)
                Insert(connection, row, 5000, transaction);
            Assert.That(Wrong(connection), Is.Zero);
            Assert.That(Sum(), Is.EqualTo((0, 0)), "Nobody else sees what is not committed.");
            transaction.Commit();
        }
        Assert.That(Sum(), Is.EqualTo((Rows, Rows * 5000)));
        Assert.That(Wrong(connection), Is.Zero);
    }

    [Test]
    public void What_was_rolled_back_leaves_nothing_in_the_log_that_follows()
    {
        using (var connection = Opened(LogVfs.Name))
        {
            Execute(connection, "PRAGMA cache_size = 10");
            using (var transaction = connection.BeginTransaction())
            {
                for (var row = 1; row <= Rows; row++)
                    Insert(connection, row, 5000, transaction);
                transaction.Rollback();
            }
            Insert(connection, 1, 7);
            Assert.That(Sum(), Is.EqualTo((1, 7)));
        }
        Assert.That(Sum(), Is.EqualTo((1, 7)));
    }

    [Test]
    public void What_another_host_commits_after_a_roll_back_is_never_written_over()
    {
        using var ours = Opened(LogVfs.Name);
        using var theirs = Opened(LogVfs.Name);
        Execute(ours, "PRAGMA cache_size = 10");
        for (var turn = 1; turn <= 5; turn++)
        {
            // A log that was copied whole is not read when a transaction is rolled back.
            using (var copying = Opened(vfs: null))
                Execute(copying, "PRAGMA wal_checkpoint(PASSIVE)");
            using (var transaction = ours.BeginTransaction())
            {
                for (var row = 1; row <= 7 * turn; row++)
                    Insert(ours, 1000 + row, 5000, transaction);
                transaction.Rollback();
            }
            Insert(theirs, turn, LongBytes);
            Insert(ours, 100 + turn, LongBytes);
            Assert.That(Sum(), Is.EqualTo((2 * turn, 2 * turn * LongBytes)));
        }
    }

    [Test]
    public void Pages_that_are_written_twice_before_their_commit_are_recovered_from_the_log_alone(
        [Values("OFF", "NORMAL", "FULL")] string synchronous)
    {
        using var connection = Opened(LogVfs.Name);
        Execute(connection, $"PRAGMA synchronous = {synchronous}");
        Execute(connection, "PRAGMA cache_size = 10");
        using (var transaction = connection.BeginTransaction())
        {
            for (var row = 1; row <= Rows; row++)
                Insert(connection, row, 500, transaction);
            using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, "UPDATE Kept SET Again = Id");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
        Assert.That(Sum(), Is.EqualTo((Rows, Rows * 500)));
    }

    [Test]
    public void A_commit_never_waits_for_a_sync([Values("OFF", "NORMAL", "FULL")] string synchronous)
    {
        using var connection = Opened(LogVfs.Name);
        Execute(connection, $"PRAGMA synchronous = {synchronous}");
        for (var row = 1; row <= 3; row++)
        {
            Insert(connection, row, LongBytes);
            Assert.That(Sum(), Is.EqualTo((row, row * LongBytes)));
        }
    }

    [Test]
    public void A_log_that_was_begun_anew_and_cut_is_gone_on_with()
    {
        using var connection = Opened(LogVfs.Name);
        Insert(connection, 1, LongBytes);
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.That(new FileInfo(_file + "-wal").Length, Is.Zero);
        Insert(connection, 2, LongBytes);
        Assert.That(Sum(), Is.EqualTo((2, 2 * LongBytes)));
    }

    [Test]
    public void The_writer_of_a_house_writes_its_log_so()
    {
        using var connection = LedgerDatabase.Open($"Data Source={_file}").OpenWriter();
        Assert.That(new SqliteConnectionStringBuilder(connection.ConnectionString).Vfs, Is.EqualTo("ayarevi-log"));
    }

    private SqliteConnection Opened(string? vfs)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _file, Vfs = vfs, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(
            connection,
            "CREATE TABLE IF NOT EXISTS Kept (Id INTEGER PRIMARY KEY, Content BLOB NOT NULL, Again INTEGER)");
        return connection;
    }

    // By connections that know nothing of the other, through SQLite's own file system: one beside it, and one that has
    // to recover a copy of file and log as after a crash, by the checksums in the heads.
    private (long, long) Sum()
    {
        var crashed = Path.Combine(_folder, "crashed.db");
        foreach (var end in (string[])["", "-wal"])
        {
            File.Delete(crashed + end);
            if (File.Exists(_file + end))
                File.Copy(_file + end, crashed + end);
        }
        var sum = Sum($"Data Source={_file};Mode=ReadOnly;Pooling=False");
        Assert.That(Sum($"Data Source={crashed};Pooling=False"), Is.EqualTo(sum), "Recovered from the log alone.");
        return sum;
    }

    private static (long, long) Sum(string connection)
    {
        using var other = new SqliteConnection(connection);
        other.Open();
        Assert.That(Scalar(other, "PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(Wrong(other), Is.Zero);
        return ((long)Scalar(other, "SELECT COUNT(*) FROM Kept")!,
            (long)Scalar(other, "SELECT COALESCE(SUM(LENGTH(Content)), 0) FROM Kept")!);
    }

    // Each content follows from its row's number and its length.
    private static long Wrong(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Content FROM Kept";
        using var reader = command.ExecuteReader();
        var wrong = 0L;
        while (reader.Read())
        {
            var content = reader.GetFieldValue<byte[]>(1);
            if (!content.AsSpan().SequenceEqual(Content(reader.GetInt64(0), content.Length)))
                wrong++;
        }
        return wrong;
    }

    private static byte[] Content(long id, int length)
    {
        var content = new byte[length];
        new Random((int)id).NextBytes(content);
        return content;
    }

    private static void Insert(SqliteConnection connection, long id, int length, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Kept (Id, Content) VALUES ($id, $content)";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$content", Content(id, length));
        command.ExecuteNonQuery();
    }

    private static void Execute(DbConnection connection, string sql) => Scalar(connection, sql);

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    // The kernel counts what this thread asked it to write.
    private static long WritesOf(Action action)
    {
        var before = Writes();
        action();
        return Writes() - before;

        static long Writes() => long.Parse(
            File.ReadLines("/proc/thread-self/io").Single(line => line.StartsWith(Asked, StringComparison.Ordinal))
                [Asked.Length..],
            CultureInfo.InvariantCulture);
    }
}
