using Lims.Api.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Moving;

/// <summary>A house in one SQLite file, taken while it runs, with its checkpoints beside; and back again.</summary>
/// <remarks>
/// The checkpoints are copied first: whatever they sign stands in the database that is copied after them. Nothing is
/// ever written over, and what is half done bears another name. The key is not in it.
/// </remarks>
internal static class HouseBackup
{
    private const string CheckpointsTail = ".checkpoints";
    private const string HalfTail = ".half";

    private static readonly string[] SideTails = ["-wal", "-shm", "-journal"];

    /// <summary>Where the checkpoints of a backup stand.</summary>
    public static string CheckpointsOf(string file) => file + CheckpointsTail;

    /// <returns>False where a copy from a server is not what the house is: it was said, nothing is left.</returns>
    /// <exception cref="Lims.Core.Refusals.RefusedException">The file is there already.</exception>
    public static bool Take(LedgerDatabase house, string checkpoints, string file, Action<string> say)
    {
        DemandDatabase(file);
        Demand(CheckpointsOf(file));
        var half = file + HalfTail;
        var isWhole = false;
        try
        {
            Begin(half);
            if (File.Exists(checkpoints))
                File.Copy(checkpoints, CheckpointsOf(file));
            if (house.File is not null)
                CopyFile(house, half);
            isWhole = house.File is not null || IsTakenFromServer(house, half, CheckpointsOf(file), say);
            if (isWhole)
                File.Move(half, file);
            return isWhole;
        }
        finally
        {
            File.Delete(half);
            if (!isWhole)
                File.Delete(CheckpointsOf(file));
        }
    }

    /// <summary>Copies a backup aside, brings it to this version, proves it, and only then gives it its name.</summary>
    /// <returns>The proof; where it failed, the place is as empty as before.</returns>
    /// <exception cref="Lims.Core.Refusals.RefusedException">
    /// The place is not empty, or the file holds no house: an empty one would be proved as a house without facts.
    /// </exception>
    public static VerificationReport? Restore(
        string file, LedgerDatabase place, string checkpoints, Action<string> say)
    {
        if (place.File is not null)
            DemandDatabase(place.File);
        Demand(checkpoints);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(checkpoints))!);
        var half = (place.File ?? Path.GetFullPath(checkpoints)) + HalfTail;
        try
        {
            Begin(half);
            File.Copy(file, half, overwrite: true);
            var copy = LedgerDatabase.Open(new SqliteConnectionStringBuilder { DataSource = half }.ToString());
            if (!IsHouse(half, copy))
                throw LedgerRefusals.NoBackup.With(file);
            foreach (var script in Migrator.Run(copy, Projections.All, (_, _) => { }))
                say($"{script} ran");
            copy.ReleaseReaders();
            var report = place.File is null
                ? new HouseMove(copy, place) { CheckpointFile = CheckpointsOf(file), Say = say }.Run()
                : DatabaseVerification.OfFile(half, new VerificationInput(), CheckpointsOf(file));
            if (report is not { IsSound: true })
                return report;
            if (File.Exists(CheckpointsOf(file)))
                File.Copy(CheckpointsOf(file), checkpoints);
            if (place.File is not null)
                File.Move(half, place.File);
            return report;
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static bool IsHouse(string file, LedgerDatabase database)
    {
        var head = new byte[LedgerDatabase.SqliteHead.Length];
        using (var stream = File.OpenRead(file))
            stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!head.AsSpan().SequenceEqual(LedgerDatabase.SqliteHead))
            return false;
        using var connection = database.OpenWriter();
        return database.Dialect.HasTable(new LedgerSession(connection, null), "Script");
    }

    private static bool IsTakenFromServer(
        LedgerDatabase house, string half, string checkpoints, Action<string> say)
    {
        var target = LedgerDatabase.Open(new SqliteConnectionStringBuilder { DataSource = half }.ToString());
        var report = new HouseMove(house, target)
        {
            CheckpointFile = checkpoints, WhileRunning = true, Say = say,
        }.Run();
        foreach (var line in report?.Lines ?? [])
            say(line);
        return report is { IsSound: true };
    }

    private const string AloneSql = "PRAGMA journal_mode = DELETE";

    private static void CopyFile(LedgerDatabase house, string half)
    {
        using var from = (SqliteConnection)house.OpenReader();
        using var to = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = half, Pooling = false }.ToString());
        to.Open();
        from.BackupDatabase(to);
        // A file that needs no log beside it is read from any medium.
        using var alone = to.CreateCommand();
        alone.CommandText = AloneSql;
        alone.ExecuteNonQuery();
    }

    // It holds names and password hashes: nobody else reads it, from its first byte on.
    private static void Begin(string half)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var tail in SideTails.Prepend(""))
            File.Delete(half + tail);
        using var made = new FileStream(half, options);
    }

    // A log that a crash left beside a database would be read into whatever takes its place.
    private static void DemandDatabase(string file)
    {
        foreach (var tail in SideTails.Prepend(""))
            Demand(file + tail);
    }

    private static void Demand(string file)
    {
        if (File.Exists(file))
            throw LedgerRefusals.TargetNotEmpty.With(file);
    }
}
