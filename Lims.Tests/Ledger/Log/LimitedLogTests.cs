using System.Diagnostics;
using Lims.Tests.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Log;

/// <summary>A log that may grow no further fails the commit, and what was answered before still stands.</summary>
[Platform("Linux")]
public sealed class LimitedLogTests
{
    // No file may have more. The runtime maps its code through a file of gigabytes unless it is told not to.
    private const string LimitedTo2MiB = "trap '' XFSZ; ulimit -c 0; ulimit -f 2048; exec \"$@\"";

    // For each of its callers: several times what 2 MiB hold.
    private const int ManyMore = 300;

    [Test]
    public void A_commit_that_cannot_be_written_is_answered_by_an_error_and_loses_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("full-");
        var file = Path.Combine(folder.FullName, "ayarevi.db");
        var answered = AppendUntilItFails($"Data Source={file}");

        Assert.That(new FileInfo(file + "-wal").Length, Is.EqualTo(2048 * 1024));
        Answered.StandsOnce(file, answered);
        folder.Delete(recursive: true);
    }

    private static string[] AppendUntilItFails(string connection)
    {
        var start = AppendingChild.Of(connection, host: null, ManyMore);
        List<string> words = ["-c", LimitedTo2MiB, "limited", start.FileName, .. start.ArgumentList];
        start.ArgumentList.Clear();
        words.ForEach(start.ArgumentList.Add);
        (start.FileName, start.RedirectStandardError) = ("bash", true);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var child = Process.Start(start)!;
        var said = child.StandardError.ReadToEndAsync();
        var answered = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        Assert.That(said.GetAwaiter().GetResult(), Does.Contain(nameof(SqliteException)));
        Assert.That(answered, Is.Not.Empty);
        return answered;
    }
}
