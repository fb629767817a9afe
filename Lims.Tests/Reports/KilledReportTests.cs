using System.Diagnostics;
using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Randomness;
using Lims.Api.Reports;
using Lims.Tests.Demo;
using Lims.Tests.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Reports;

/// <summary>
/// The machine dies between a report's number and its paper: the number is finished, nothing is lost.
/// </summary>
public sealed class KilledReportTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    [TestCase(26)]
    [TestCase(2_061)]
    public async Task A_number_left_behind_by_a_killed_process_is_finished_when_the_house_opens(long seed)
    {
        var place = new HousePlace(KilledHouse(seed));
        await using (var house = await OpenHouse.Open(place, TimeProvider.System, Draw.Secure))
        {
            var reportNo = house.Read(ReportsStore.Unfinished).Single().ReportNo;
            await using var web = WebHouse.Build(house, "http://127.0.0.1:0");
            await web.StartAsync();
            Assert.That(() => house.Read(ReportsStore.Unfinished), Is.Empty.After(60_000, 50));
            await web.StopAsync();
            Assert.That(ReportVerification.OfPdf(house.Desks.Office.Pdf(reportNo)).Findings, Is.Empty);
            var row = house.Read(session => ReportsStore.Report(session, reportNo))!;
            Assert.That(string.CompareOrdinal(row.IssuedAtUtc, row.NumberedAtUtc), Is.Positive);
            Assert.That(await house.Desks.Office.FinishUnfinished(), Is.Empty);
        }
        AssertSound(place);
    }

    /// <summary>A folder in which the demonstrated day was cut off with one number that has no paper.</summary>
    private static string KilledHouse(long seed)
    {
        var folder = Path.Combine(Temporary.Folder("killed"), "house");
        using var process = ChildProcess.Start(
            new Dictionary<string, string>(), "demo", "--out", folder, "--seed", $"{seed}");
        KillAtNumber(process, folder);
        return folder;
    }

    /// <summary>Reads along until the first number is void, then waits for the next and kills the process.</summary>
    /// <remarks>
    /// It looks while it holds the lock that every writer needs: a number it sees gets no paper before the kill. To
    /// get the lock between number and paper no luck is needed: the process lets go of it while it renders.
    /// </remarks>
    private static void KillAtNumber(Process process, string folder)
    {
        _ = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains("  void, ", StringComparison.Ordinal))
                break;
        var rest = process.StandardOutput.ReadToEndAsync();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "ayarevi.db")};Mode=ReadWrite;Pooling=False");
        connection.Open();
        HouseCopy.Execute(connection, "PRAGMA busy_timeout = 10000");
        while (!process.HasExited)
        {
            using (var held = connection.BeginTransaction(deferred: false))
                if (Unfinished(connection, held) == 1)
                {
                    process.Kill();
                    process.WaitForExit();
                    _ = rest.GetAwaiter().GetResult();
                    return;
                }
            process.WaitForExit(Pause);
        }
        throw new AssertionException("The day ended before a number was caught without its paper.");
    }

    private static long Unfinished(SqliteConnection connection, SqliteTransaction held)
    {
        using var command = connection.CreateCommand();
        command.Transaction = held;
        command.CommandText = "SELECT COUNT(*) FROM Report WHERE IssuedAtUtc IS NULL AND VoidedAtUtc IS NULL";
        return (long)command.ExecuteScalar()!;
    }

    private static void AssertSound(HousePlace place)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = VerifyVerb.Run(place.DatabaseFile, null, null, output, error);
        Assert.That(exit, Is.Zero, output.ToString() + error);
    }
}
