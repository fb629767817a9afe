using System.Diagnostics;
using Dapper;
using Lims.Api.CommandLine;
using Lims.Api.Ledger;
using Lims.Tests.Demo;
using Lims.Tests.Engines;
using Lims.Tests.Ledger.Moving;
using Lims.Tests.Ledger.Verification;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>What only a server can show: two hosts one of which dies, a house that moves there and back.</summary>
[OnServer]
public sealed class OnServerTests
{
    private const int Facts = 10_000;

    [Test]
    public async Task A_house_moves_to_the_server_and_back_and_is_the_same()
    {
        var day = await PlayedDay.Once;
        using var server = new ServerDatabase();
        var folder = Temporary.CopyOf(day.Folder);
        var back = MovedHouse.Place();
        var there = await MovedHouse.MoveWell(folder, server.Connection);
        Assert.That(Verified(server.Connection), Does.EndWith("sound"));
        Assert.That(await MovedHouse.MoveWell(folder, MovedHouse.In(back), server.Connection), Is.EqualTo(there));
        Assert.That(Verified(Path.Combine(back, MovedHouse.Another)), Does.EndWith("sound"));
    }

    [Test]
    public async Task Two_hosts_append_and_one_is_killed_and_nothing_is_lost_doubled_or_forked()
    {
        using var server = new ServerDatabase();
        var database = LedgerDatabase.Open(server.Connection);
        Migrator.Run(database);
        const int perCaller = Facts / 2 / Appending.HostCallers;
        using var dies = AppendingChild.Start(server.Connection, "a");
        using var lives = AppendingChild.Start(server.Connection, "b", perCaller);
        var told = await Task.WhenAll(Told(dies, killAfter: 1000), Told(lives, killAfter: int.MaxValue));

        var rows = database.Read(session => LedgerReader.Range(session, 1, long.MaxValue).ToList());
        Assert.That(rows.Select(row => row.Seq), Is.EqualTo(Enumerable.Range(1, rows.Count).Select(seq => (long)seq)));
        Assert.That(rows.Select(row => row.Command), Is.Unique);
        Assert.That(told.SelectMany(each => each).Except(rows.Select(row => row.Command)), Is.Empty);
        Assert.That(told[1], Has.Count.EqualTo(perCaller * Appending.HostCallers));
        Assert.That(Verified(server.Connection), Does.EndWith("sound"));
    }

    [Test]
    public async Task A_host_that_holds_the_ledger_refuses_the_other_which_writes_once_it_is_free()
    {
        using var server = new ServerDatabase();
        var database = LedgerDatabase.Open(server.Connection);
        Migrator.Run(database);
        await using var writer = new LedgerWriter(database, [], TimeProvider.System);
        using (var other = database.OpenWriter())
        using (database.BeginWrite(other))
            await LedgerWriterTests.AssertRefused(
                writer.Append(TemporaryLedger.Command("c1", TemporaryLedger.Fact("a"))),
                Core.Ledger.LedgerRefusals.LedgerBusy);
        Assert.That((await writer.Append(TemporaryLedger.Command("c1", TemporaryLedger.Fact("a")))).Repeated, Is.False);
    }

    [Test]
    public void A_reader_sees_one_moment_whatever_is_written_meanwhile()
    {
        using var server = new ServerDatabase();
        var database = LedgerDatabase.Open(server.Connection);
        Migrator.Run(database);
        var before = database.Read(session =>
        {
            var first = session.Number("SELECT COUNT(*) FROM DataProtectionKey");
            var write = Task.Run(() =>
            {
                using var other = database.OpenWriter();
                using var transaction = database.BeginWrite(other);
                other.Execute("INSERT INTO DataProtectionKey (KeyId, Xml) VALUES ('k', '<k/>')", null, transaction);
                transaction.Commit();
            });
            // Where the reader holds the writer back, the write ends only after it.
            Task.WaitAny(write, Task.Delay(2000));
            return (First: first, Second: session.Number("SELECT COUNT(*) FROM DataProtectionKey"), Write: write);
        });
        before.Write.GetAwaiter().GetResult();
        Assert.That(before.Second, Is.EqualTo(before.First));
        Assert.That(database.Read(session => session.Number("SELECT COUNT(*) FROM DataProtectionKey")), Is.EqualTo(1));
    }

    private static async Task<List<string>> Told(Process child, int killAfter)
    {
        Assert.That(await child.StandardOutput.ReadLineAsync(), Is.EqualTo("ready"));
        await child.StandardInput.WriteLineAsync("go");
        var told = new List<string>();
        while (told.Count < killAfter && await child.StandardOutput.ReadLineAsync() is { } key
            && key.Length > 1 && key[1] == '-')
            told.Add(key);
        child.Kill();
        await child.WaitForExitAsync();
        return told;
    }

    private static string Verified(string what)
    {
        using var output = new StringWriter();
        VerifyVerb.Run(what, null, null, output, output);
        return output.ToString().TrimEnd();
    }
}
