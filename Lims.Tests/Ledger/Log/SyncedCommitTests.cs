using System.Diagnostics;
using System.Text.RegularExpressions;
using Lims.Tests.Ledger.Verification;

namespace Lims.Tests.Ledger.Log;

/// <summary>What strace sees of a house that appends: nobody is answered before the disk has it.</summary>
[Platform("Linux")]
public sealed partial class SyncedCommitTests
{
    private const int Facts = 40;

    [Test]
    public void Before_every_answer_all_that_was_written_to_the_log_was_synced()
    {
        var folder = Directory.CreateTempSubdirectory("synced-");
        var seen = Path.Combine(folder.FullName, "seen");
        Trace($"Data Source={Path.Combine(folder.FullName, "ayarevi.db")}", seen);

        var (answers, syncs, dataSyncs, isDirty) = (0, 0, 0, false);
        var (writer, isBegun) = ("", false);
        foreach (var (thread, name, isDone) in OfTheLog(File.ReadLines(seen)))
        {
            if (name == "write" && !isDone)
                Assert.That(isDirty, Is.False, $"Answer {++answers} came before its sync.");
            if (name == "pwrite64")
                (isDirty, isBegun, writer) = (true, false, thread);
            if (name is not ("fsync" or "fdatasync") || thread != writer)
                continue;
            // Only a sync that began after the last write is one of it.
            if (!isDone)
                isBegun = true;
            if (!isDone || !isBegun)
                continue;
            // The first sync of the file is SQLite's own, which is the folder's too.
            if (dataSyncs == 0 && syncs == 0)
                Assert.That(name, Is.EqualTo("fsync"));
            isDirty = false;
            _ = name == "fsync" ? syncs++ : dataSyncs++;
        }
        Assert.That(answers, Is.EqualTo(Facts));
        Assert.That(dataSyncs, Is.AtLeast(Facts - 1));
        folder.Delete(recursive: true);
    }

    private static void Trace(string connection, string to)
    {
        var start = AppendingChild.Of(connection, "one", Facts, callers: 1);
        start.ArgumentList.Insert(0, start.FileName);
        foreach (var word in ((string[])["-f", "-y", "-e", "trace=pwrite64,fdatasync,fsync,write", "-o", to]).Reverse())
            start.ArgumentList.Insert(0, word);
        start.FileName = "strace";
        start.RedirectStandardError = true;
        using var child = Process.Start(start)!;
        child.StandardInput.WriteLine();
        child.StandardOutput.ReadToEnd();
        var said = child.StandardError.ReadToEnd();
        child.WaitForExit();
        if (said.Contains("PTRACE", StringComparison.OrdinalIgnoreCase))
            Assert.Ignore("strace may not trace here.");
    }

    // Answers, and what is done with the log: each as it begins and as it is done.
    private static IEnumerable<(string Thread, string Name, bool IsDone)> OfTheLog(IEnumerable<string> lines)
    {
        var open = new HashSet<(string Thread, string Name)>();
        foreach (var line in lines)
        {
            var call = Call().Match(line);
            var (thread, name) = (call.Groups["thread"].Value, call.Groups["name"].Value);
            if (call.Groups["begins"].Success && (line.Contains("-wal>", StringComparison.Ordinal)
                || line.Contains("\"one-", StringComparison.Ordinal)))
            {
                open.Add((thread, name));
                yield return (thread, name, false);
            }
            if (!line.EndsWith("<unfinished ...>", StringComparison.Ordinal) && open.Remove((thread, name)))
            {
                Assert.That(line, Does.Match(@"\) += \d+$"), "Nothing fails here.");
                yield return (thread, name, true);
            }
        }
    }

    [GeneratedRegex(@"^(?<thread>\d+) +(?:(?<begins>)(?<name>\w+)\(|<\.\.\. (?<name>\w+) resumed>)")]
    private static partial Regex Call();
}
