using System.Diagnostics;
using Lims.Bench.Load;

namespace Lims.Bench;

/// <summary>How long a new house takes from the start of its process in an empty folder to its first page.</summary>
internal static class StartBench
{
    private const double MostMs = 3000;

    /// <summary>The floor starts the same binary to say its version: no program of this runtime is quicker.</summary>
    public static async Task<IReadOnlyList<Measured>> Run()
    {
        var rounds = await Rounds.Run(_ => FirstPageMs(), _ => VersionMs());
        var firstMs = Measured.Median(rounds.Select(round => round.Figure));
        return
        [
            new Measured("first page of an empty folder, from the start", "ms", firstMs,
                Measured.Median(rounds.Select(round => round.Floor)),
                Measured.Median(rounds.Select(round => round.Figure / round.Floor)), "<= 3,000 ms", firstMs <= MostMs),
        ];
    }

    private static async Task<double> FirstPageMs()
    {
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        await using var house = await ServedHouse.Start(folder.Path);
        using var client = new HttpClient { BaseAddress = house.Address };
        using var page = await client.GetAsync("/");
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsStringAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> VersionMs()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Api.Hosting.OpenHouse).Assembly.Location, "--version"])
        {
            RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}
