using Lims.Api.Ledger;

namespace Lims.Tests.Ledger.Verification;

/// <summary>A house that is killed while 64 people save keeps every fact that it had answered for, once.</summary>
public sealed class KillTests
{
    [Test]
    public void After_a_kill_at_any_moment_no_answered_fact_is_lost_or_doubled([Range(1, 20)] int seed)
    {
        var folder = Directory.CreateTempSubdirectory("kill-");
        var file = Path.Combine(folder.FullName, "ayarevi.db");
        var answered = AppendAndKill(file, new Random(seed).Next(1, 1000));

        Answered.StandsOnce(file, answered);
        folder.Delete(recursive: true);
    }

    [Test]
    public void A_writer_syncs_every_commit()
    {
        var folder = Directory.CreateTempSubdirectory("sync-");
        var database = LedgerDatabase.Open($"Data Source={Path.Combine(folder.FullName, "a.db")}");
        using (var connection = database.OpenWriter())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous";
            Assert.That(command.ExecuteScalar(), Is.EqualTo(2L));
        }
        folder.Delete(recursive: true);
    }

    // SIGKILL: the process gets no chance to tidy up. Lines still in the pipe were answered before it died.
    private static List<string> AppendAndKill(string file, int count)
    {
        using var child = AppendingChild.Start($"Data Source={file}");
        var answered = new List<string>();
        while (answered.Count < count && child.StandardOutput.ReadLine() is { } key)
            answered.Add(key);
        child.Kill();
        var rest = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        answered.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(answered, Has.Count.AtLeast(count), "The child ended by itself.");
        return answered;
    }
}
