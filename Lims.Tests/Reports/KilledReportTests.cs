using System.Diagnostics;
using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Randomness;
using Lims.Api.Reports;
using Lims.Tests.Demo;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Reports;

/// <summary>
/// The machine dies between a report's number and its paper: the number is finished, nothing is lost.
/// </summary>
public sealed class KilledReportTests
{
    private const int MostTries = 8;

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
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var folder = Path.Combine(Temporary.Folder("killed"), "house");
            using var process = ChildProcess.Start(
                new Dictionary<string, string>(), "demo", "--out", folder, "--seed", $"{seed}");
            if (KillAtNumber(process, folder) && Unfinished(folder) == 1)
                return folder;
        }
        throw new AssertionException($"In {MostTries} days no number was caught without its paper.");
    }

    /// <summary>Reads along until the first number is void, then waits for the next and kills the process.</summary>
    private static bool KillAtNumber(Process process, string folder)
    {
        _ = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains("  void, ", StringComparison.Ordinal))
                break;
        var rest = process.StandardOutput.ReadToEndAsync();
        var patience = Stopwatch.StartNew();
        while (!process.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60))
            if (Unfinished(folder) > 0)
            {
                process.Kill();
                process.WaitForExit();
                _ = rest.GetAwaiter().GetResult();
                return true;
            }
        return false;
    }

    private static long Unfinished(string folder)
    {
        var file = Path.Combine(folder, "ayarevi.db");
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
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
