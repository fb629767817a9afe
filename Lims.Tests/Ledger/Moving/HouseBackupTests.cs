using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Tests.CommandLine;
using Lims.Tests.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Moving;

/// <summary>A backup is one moment of a running house; restored, it is that house, or nothing is there.</summary>
public sealed class HouseBackupTests
{
    [Test]
    public async Task A_backup_of_a_house_at_work_is_sound_and_comes_back()
    {
        var (folder, file, place) = (MovedHouse.Place(), Path.Combine(MovedHouse.Place(), "b.db"), MovedHouse.Place());
        await using (var house = await OpenHouse.Open(new HousePlace(folder), TimeProvider.System, Draw.FromSeed(1)))
        {
            using var stop = new CancellationTokenSource();
            var work = Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                    await house.Append(SmallDay.Command($"{caller}-{i}", SmallDay.Kept((caller * 10_000) + i)));
            })));
            await house.Checkpoints.Make();
            Assert.That(await Run("backup", file, "--data", folder), Is.EqualTo((Exit.Done, "")));
            await house.Checkpoints.Make();
            await stop.CancelAsync();
            await work;
        }
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "b.db", "b.db.checkpoints" }));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        Assert.That(await Run("restore", file, "--data", place), Is.EqualTo((Exit.Done, "")));
        var (was, isNow) = (Rows(folder), Rows(place));
        Assert.That(isNow, Has.Count.AtLeast(11));
        Assert.That(was.Take(isNow.Count), Is.EqualTo(isNow));
        using var output = new StringWriter();
        Assert.That(VerifyVerb.Run(Path.Combine(place, "ayarevi.db"), null, null, output, output),
            Is.EqualTo(Exit.Done), output.ToString());
    }

    [TestCase("")]
    [TestCase("%PDF-1.7 no database")]
    [TestCase("CREATE TABLE Other (A INTEGER)")]
    public async Task What_is_no_backup_is_not_restored_as_an_empty_house(string content)
    {
        var (file, place) = (Path.Combine(MovedHouse.Place(), "b.db"), MovedHouse.Place());
        if (content.StartsWith("CREATE", StringComparison.Ordinal))
        {
            using var other = new SqliteConnection($"Data Source={file};Pooling=False");
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = content;
            table.ExecuteNonQuery();
        }
        else
            await File.WriteAllTextAsync(file, content);
        Assert.That(await Run("restore", file, "--data", place), Is.EqualTo((
            Exit.CouldNot, LedgerRefusals.NoBackup.With(file).English + "\n")));
        Assert.That(Directory.GetFileSystemEntries(place), Is.Empty);
    }

    [Test]
    public async Task Neither_backup_nor_restore_writes_over_anything()
    {
        using var house = await HouseCopy.Take();
        var file = Path.Combine(MovedHouse.Place(), "b.db");
        Assert.That(await Run("backup", file, "--data", house.Folder), Is.EqualTo((Exit.Done, "")));
        var before = await File.ReadAllBytesAsync(file);
        var (exit, error) = await Run("backup", file, "--data", house.Folder);
        Assert.That((exit, error), Is.EqualTo((Exit.CouldNot,
            $"{file} is not empty: a house is moved or restored only into an empty place. Name another one.\n")));
        Assert.That(await File.ReadAllBytesAsync(file), Is.EqualTo(before));
        (exit, error) = await Run("restore", file, "--data", house.Folder);
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Contain("is not empty"));
    }

    [Test]
    public async Task A_backup_that_somebody_changed_is_not_restored()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Ledger SET Actor = 'user:other' WHERE Seq = 7");
        var (file, place) = (await BackUp(house), MovedHouse.Place());
        Assert.That((await Run("restore", file, "--data", place)).Exit, Is.EqualTo(Exit.VerificationFailed));
        Assert.That(Directory.GetFiles(place), Is.Empty);
    }

    [Test]
    public async Task A_backup_whose_tail_was_cut_is_contradicted_by_its_checkpoints()
    {
        using var house = await HouseCopy.Take();
        var (file, place) = (await BackUp(house), MovedHouse.Place());
        using var older = await HouseCopy.Take();
        older.Tamper("DELETE FROM Checkpoint WHERE Size > 20");
        File.Copy(older.Database, file, overwrite: true);
        Assert.That((await Run("restore", file, "--data", place)).Exit, Is.EqualTo(Exit.VerificationFailed));
    }

    [Test]
    public async Task A_house_whose_fact_cannot_be_read_again_is_told_so_in_one_sentence()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Ledger SET Body = '{}' WHERE Seq = 7; DELETE FROM Script WHERE Name LIKE '0018%'");
        var (file, place) = (await BackUp(house), MovedHouse.Place());
        var (exit, error) = await Run("restore", file, "--data", place);
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Match(@"\AA row cannot be read [^\n]+\.\n\z"));
        Assert.That(Directory.GetFiles(place), Is.Empty);
    }

    [TestCase("-wal")]
    [TestCase("-journal")]
    public async Task A_log_that_a_crash_left_is_never_read_into_what_is_restored(string tail)
    {
        using var house = await HouseCopy.Take();
        var (file, place) = (await BackUp(house), MovedHouse.Place());
        await File.WriteAllTextAsync(Path.Combine(place, "ayarevi.db" + tail), "of another ledger");
        var (exit, error) = await Run("restore", file, "--data", place);
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Contain("ayarevi.db" + tail + " is not empty"));
    }

    [Test]
    public async Task A_target_of_an_older_version_that_holds_a_house_is_refused_before_any_script_runs_there()
    {
        using var house = await HouseCopy.Take();
        using var older = await HouseCopy.Take();
        older.Tamper("DELETE FROM Script WHERE Name = '0018-cell-captures.sql'");
        var scripts = older.Number("SELECT COUNT(*) FROM Script");
        File.Delete(older.Checkpoints);
        var (exit, _, error) = await MovedHouse.Move(house.Folder, MovedHouse.In(older.Folder));
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Contain("is not empty"));
        Assert.That(older.Number("SELECT COUNT(*) FROM Script"), Is.EqualTo(scripts), "A script ran there.");
    }

    [Test]
    public async Task A_database_elsewhere_is_backed_up_with_the_checkpoints_beside_it()
    {
        using var house = await HouseCopy.Take();
        var file = Path.Combine(MovedHouse.Place(), "b.db");
        var (exit, error) = await Run(
            "backup", file, "--data", MovedHouse.Place(), "--db", "Data Source=" + house.Database);
        Assert.That(exit, Is.EqualTo(Exit.Done), error);
        Assert.That(await File.ReadAllTextAsync(file + ".checkpoints"),
            Is.EqualTo(await File.ReadAllTextAsync(house.Checkpoints)));
    }

    [Test]
    public async Task A_backup_that_is_not_there_is_named_in_one_sentence()
    {
        var absent = Path.Combine(MovedHouse.Place(), "b.db");
        var (exit, error) = await Run("restore", absent, "--data", MovedHouse.Place());
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Match(@"\AThere is no backup at [^\n]+\.\n\z"));
    }

    private static List<string> Rows(string folder) => LedgerDatabase.Open(MovedHouse.In(folder)).Read(session =>
        LedgerReader.Range(session, 1, long.MaxValue).Select(row => Convert.ToHexString(row.Hash)).ToList());

    private static async Task<string> BackUp(HouseCopy house)
    {
        var file = Path.Combine(MovedHouse.Place(), "b.db");
        Assert.That((await Run("backup", file, "--data", house.Folder)).Exit, Is.EqualTo(Exit.Done));
        return file;
    }

    private static async Task<(int Exit, string Error)> Run(params string[] arguments) =>
        await TypedVerb.Run(arguments) is var (exit, _, error) ? (exit, error) : default;
}
