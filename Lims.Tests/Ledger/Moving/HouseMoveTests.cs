using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Moving;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.Refusals;
using Lims.Tests.Demo;
using Lims.Tests.Ledger.Verification;
using Lims.Tests.Refusals;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Moving;

/// <summary>A house that is moved is the same house: same rows, same root, sound; or nobody serves it.</summary>
public sealed class HouseMoveTests
{
    private static readonly string[] Compared =
        ["Ledger", "LedgerTile", "Checkpoint", "Bytes", "Party", "SignIn", "SignInLink", "DataProtectionKey"];

    [Test]
    public async Task The_demonstrated_day_goes_elsewhere_and_comes_back_the_same()
    {
        var day = await PlayedDay.Once;
        var (there, back) = (MovedHouse.Place(), MovedHouse.Place());
        var first = await MovedHouse.MoveWell(day.Folder, MovedHouse.In(there));
        var second = await MovedHouse.MoveWell(there, MovedHouse.In(back));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Match(@"\A\d+ rows, root [0-9a-f]{64}; checkpoint over \d+ rows, root [0-9a-f]{64}\z"));
        foreach (var table in Compared)
            Assert.That(Content(back, table), Is.EqualTo(Content(day.Folder, table)), table);
        foreach (var folder in (string[])[there, back])
            Assert.That(Verified(folder), Is.EqualTo(Verified(day.Folder)));
    }

    [Test]
    public async Task A_moved_house_goes_on_where_it_was_with_its_people_and_cookies()
    {
        var (from, to) = (MovedHouse.Place(), MovedHouse.Place());
        await using (var house = await Open(from))
            Assert.That(await house.FirstLink(), Is.Not.Null);
        await MovedHouse.MoveWell(from, MovedHouse.In(to));
        foreach (var table in Compared)
            Assert.That(Content(to, table), Is.EqualTo(Content(from, table)), table);
        File.Copy(Path.Combine(from, "house.p12"), Path.Combine(to, "house.p12"));
        await using (var moved = await Open(to))
            await moved.Writer.Append(SmallDay.Command("after", SmallDay.Kept(1)));
        Assert.That(Verified(to), Does.EndWith("sound"));
    }

    [Test]
    public async Task Rows_that_no_checkpoint_covers_are_named()
    {
        using var house = await HouseCopy.Take();
        var (exit, output, _) = await MovedHouse.Move(house.Folder, MovedHouse.In(MovedHouse.Place()));
        Assert.That(exit, Is.EqualTo(Exit.Done));
        Assert.That(output, Does.Match(@"notice: Seq=\d+ to Seq=\d+ were not signed before the move\n"));
    }

    [Test]
    public async Task A_move_that_breaks_off_is_served_by_nobody_and_goes_on_when_begun_again(
        [Values(1, 3, 9, 31)] int end)
    {
        using var house = await HouseCopy.Take();
        var target = MovedHouse.Place();
        var count = 0;
        Assert.Throws<InvalidOperationException>(() => Between(house.Folder, target, rows: 10, _ =>
        {
            if (++count == end)
                throw new InvalidOperationException("The machine stopped.");
        }).Run());

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Open(target));
        Assert.That(refused.Code, Is.EqualTo(LedgerRefusals.MoveUnfinished.Code));
        await MovedHouse.MoveWell(house.Folder, MovedHouse.In(target));
        foreach (var table in Compared)
            Assert.That(Content(target, table), Is.EqualTo(Content(house.Folder, table)), table);
        await using (await Open(target))
        {
            // The mark is gone: the house opens.
        }
    }

    [Test]
    public async Task A_move_that_is_killed_goes_on_when_begun_again()
    {
        var (from, to) = (MovedHouse.Place(), MovedHouse.Place());
        await using (var house = await Open(from))
            for (var i = 0; i < 20; i++)
                await house.Writer.Append(TemporaryLedger.Command($"c{i}", TemporaryLedger.Fact($"s{i}")) with
                {
                    Bytes = [new byte[8 << 20].Select(_ => (byte)i).ToArray()],
                });
        using (var child = ChildProcess.Start(
            new Dictionary<string, string>(), "move", "--data", from, "--to", MovedHouse.In(to)))
        {
            while (child.StandardOutput.ReadLine() is { } line && line != "Bytes: 4 rows copied")
                Assert.That(line, Does.Not.StartWith("moved"));
            child.Kill();
            await child.WaitForExitAsync();
        }
        await Assert.ThrowsAsync<RefusedException>(() => Open(to));
        // No fact names these bytes, which the verification rightly says; the copy itself ends.
        var (exit, output, _) = await MovedHouse.Move(from, MovedHouse.In(to));
        Assert.That(exit, Is.EqualTo(Exit.VerificationFailed));
        Assert.That(output, Does.Contain("Bytes: 20 of 20 rows").And.Contain("no fact names these bytes"));
        Assert.That(Content(to, "Bytes"), Is.EqualTo(Content(from, "Bytes")));
    }

    [Test]
    public async Task A_target_that_holds_a_ledger_is_refused_and_stays_as_it_was()
    {
        using var house = await HouseCopy.Take();
        using var other = await HouseCopy.Take();
        var before = await File.ReadAllBytesAsync(other.Database);
        var (exit, output, error) = await MovedHouse.Move(house.Folder, $"Data Source={other.Database}");
        Assert.That((exit, output), Is.EqualTo((Exit.CouldNot, "")));
        Assert.That(error, Does.Contain("is not empty").And.Not.Contain("   at "));
        SqliteConnection.ClearAllPools();
        Assert.That(await File.ReadAllBytesAsync(other.Database), Is.EqualTo(before));
    }

    [Test]
    public async Task A_house_is_not_moved_into_itself()
    {
        using var house = await HouseCopy.Take();
        var (exit, _, error) = await MovedHouse.Move(house.Folder, $"Data Source={house.Database}");
        Assert.That((exit, error), Is.EqualTo((Exit.CouldNot, "The house is there already: name another place.\n")));
    }

    [TestCase("CREATE TABLE Recipe (Name TEXT)")]
    public async Task A_foreign_database_is_no_empty_place(string sql)
    {
        using var house = await HouseCopy.Take();
        var target = MovedHouse.Place();
        using (var connection = new SqliteConnection(MovedHouse.In(target) + ";Pooling=False"))
        {
            connection.Open();
            HouseCopy.Execute(connection, sql);
        }
        Assert.That(Assert.Throws<RefusedException>(() => Between(house.Folder, target).Run())!.Code,
            Is.EqualTo(LedgerRefusals.TargetNotEmpty.Code));
    }

    [Test]
    public async Task Checkpoints_of_another_house_are_not_written_over()
    {
        using var house = await HouseCopy.Take();
        var target = MovedHouse.Place();
        await File.WriteAllTextAsync(Path.Combine(target, "ayarevi.checkpoints"), "another house's\n");
        Assert.That(Assert.Throws<RefusedException>(() => Between(house.Folder, target).Run())!.Code,
            Is.EqualTo(LedgerRefusals.TargetNotEmpty.Code));
    }

    [Test]
    public async Task Another_house_does_not_go_on_where_one_broke_off()
    {
        using var house = await HouseCopy.Take();
        var (target, other) = (MovedHouse.Place(), MovedHouse.Place());
        Assert.Throws<InvalidOperationException>(() => Between(house.Folder, target, 10,
            _ => throw new InvalidOperationException()).Run());
        await using (await Open(other))
        {
            // Another house: its first row is another.
        }
        var (exit, output, _) = await MovedHouse.Move(other, MovedHouse.In(target));
        Assert.That(exit, Is.EqualTo(Exit.VerificationFailed));
        Assert.That(output, Does.Contain("FAILED target: what stands there is another ledger"));
    }

    [Test]
    public async Task A_fact_that_cannot_be_read_stops_the_move_in_one_sentence()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Ledger SET Body = '{}' WHERE Seq = 7");
        var (exit, output, error) = await MovedHouse.Move(house.Folder, MovedHouse.In(MovedHouse.Place()));
        Assert.That((exit, error), Is.EqualTo((Exit.VerificationFailed, "")));
        Assert.That(output, Does.Match(@"
FAILED Ledger: a fact cannot be read \([^
]+
\z"));
    }

    [Test]
    public async Task A_house_that_is_not_sound_is_not_sound_where_it_goes_and_stays_closed()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Ledger SET Actor = 'user:other' WHERE Seq = 7");
        var target = MovedHouse.Place();
        var (exit, output, _) = await MovedHouse.Move(house.Folder, MovedHouse.In(target));
        Assert.That(exit, Is.EqualTo(Exit.VerificationFailed));
        Assert.That(output, Does.Contain("FAILED Ledger Seq=7 Hash").And.Not.Contain("moved:"));
        await Assert.ThrowsAsync<RefusedException>(() => Open(target));
    }

    [Test]
    public async Task Nobody_writes_into_a_house_while_it_moves()
    {
        var (from, to) = (MovedHouse.Place(), MovedHouse.Place());
        await using var house = await Open(from);
        var asked = Task.CompletedTask;
        var answeredMeanwhile = false;
        Between(from, to, 10, line =>
        {
            if (asked.IsCompletedSuccessfully && line.StartsWith("Ledger:", StringComparison.Ordinal))
                asked = house.Writer.Append(TemporaryLedger.Command("meanwhile", TemporaryLedger.Fact("a")));
            answeredMeanwhile |= line.StartsWith("target:", StringComparison.Ordinal) && asked.IsCompleted;
        }).Run();
        Assert.That(answeredMeanwhile, Is.False);
        await asked;
    }

    private static HouseMove Between(string from, string to, long rows = 10_000, Action<string>? say = null) =>
        new(LedgerDatabase.Open(MovedHouse.In(from)), LedgerDatabase.Open(MovedHouse.In(to)))
        {
            CheckpointFile = Path.Combine(from, "ayarevi.checkpoints"),
            CheckpointCopy = Path.Combine(to, "ayarevi.checkpoints"),
            MostRows = rows,
            Say = say ?? (_ => { }),
        };

    private static string Verified(string folder)
    {
        using var output = new StringWriter();
        VerifyVerb.Run(Path.Combine(folder, MovedHouse.Another), null, null, output, output);
        return output.ToString().TrimEnd();
    }

    private static List<string> Content(string folder, string table)
    {
        using var connection = new SqliteConnection(MovedHouse.In(folder) + ";Mode=ReadOnly;Pooling=False");
        connection.Open();
        return HouseCopy.Rows(connection, $"SELECT * FROM [{table}] ORDER BY 1, 2").ConvertAll(row => string.Join(
            '|', row.Select(cell => cell is byte[] bytes
                ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))
                : $"{cell}")));
    }

    private static Task<OpenHouse> Open(string folder) =>
        OpenHouse.Open(new HousePlace(folder), TimeProvider.System, Draw.FromSeed(1));
}
