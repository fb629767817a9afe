using System.Diagnostics;
using Lims.Api.CommandLine;
using Lims.Api.Ledger;
using Lims.Tests.Demo;
using Lims.Tests.Ledger.Verification;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>Two processes append to one database at once: one chain, nothing lost, nothing twice.</summary>
public sealed class TwoHostsTests
{
    private const int Each = 1000;

    [Test]
    public async Task Two_hosts_append_to_one_file_without_loss_gap_or_fork()
    {
        var file = Path.Combine(Temporary.Folder("two-hosts"), "ayarevi.db");
        var database = LedgerDatabase.Open($"Data Source={file}");
        Migrator.Run(database);
        const int perCaller = Each / Appending.HostCallers;
        using var a = await Ready($"Data Source={file}", "a", perCaller);
        using var b = await Ready($"Data Source={file}", "b", perCaller);
        var told = await Task.WhenAll(Go(a), Go(b));

        const int all = 2 * perCaller * Appending.HostCallers;
        Assert.That(told.Sum(each => each.Count), Is.EqualTo(all));
        var rows = database.Read(session => LedgerReader.Range(session, 1, long.MaxValue).ToList());
        Assert.That(rows.Select(row => row.Seq), Is.EqualTo(Enumerable.Range(1, all).Select(seq => (long)seq)));
        Assert.That(rows.Select(row => row.Command), Is.EquivalentTo(told.SelectMany(each => each)));
        // They took turns: facts of one stand between those of the other.
        var turns = rows.Zip(rows.Skip(1)).Count(pair => pair.First.Command[0] != pair.Second.Command[0]);
        Assert.That(turns, Is.AtLeast(2));
        using var output = new StringWriter();
        Assert.That(VerifyVerb.Run(file, null, null, output, output), Is.EqualTo(Exit.Done), output.ToString());
    }

    private static async Task<Process> Ready(string connection, string host, int count)
    {
        var child = AppendingChild.Start(connection, host, count);
        Assert.That(await child.StandardOutput.ReadLineAsync(), Is.EqualTo("ready"));
        return child;
    }

    private static async Task<List<string>> Go(Process child)
    {
        await child.StandardInput.WriteLineAsync("go");
        var told = new List<string>();
        while (await child.StandardOutput.ReadLineAsync() is { } key && key.Length > 1 && key[1] == '-')
            told.Add(key);
        child.Kill();
        await child.WaitForExitAsync();
        return told;
    }
}
