using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>20 technicians, 5 balances, 50 readers of the portal, for some minutes, over real sockets.</summary>
internal static class LoadBench
{
    private const double MostMs = 100;
    private static readonly TimeSpan FirstMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    /// <summary>Errors and the run's latencies are printed as they are; the bounds stand in the result.</summary>
    public static async Task<IReadOnlyList<Measured>> Run(double minutes, TextWriter output)
    {
        await using var load = await LoadHouse.Furnish();
        await using var house = await ServedHouse.Start(load.Folder);
        var latencies = new Latencies();
        var visitors = Visitors(house.Address, latencies);
        foreach (var visitor in visitors)
            await visitor.SignIn();
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var memory = Watch(house, end.Token);
        var pans = load.Pans.Select(_ => new SemaphoreSlim(1)).ToList();
        await Task.WhenAll(visitors.Index().Select(visitor => Task.Run(() => visitor.Index < LoadHouse.Technicians
            ? new TechnicianAtWork(visitor.Item, load.Samples[visitor.Index],
                load.Pans[visitor.Index % LoadHouse.Balances], LoadHouse.BalanceId(visitor.Index % LoadHouse.Balances),
                pans[visitor.Index % LoadHouse.Balances]).Run(end.Token)
            : new ReaderAtHome(visitor.Item).Run(end.Token))));
        await end.CancelAsync();
        var samples = await memory;
        foreach (var visitor in visitors)
            visitor.Dispose();
        Print(latencies, samples, output);
        return Results(latencies, samples);
    }

    private static List<Visitor> Visitors(Uri address, Latencies latencies) =>
    [
        .. Enumerable.Range(0, LoadHouse.Technicians).Select(LoadHouse.Technician)
            .Concat(Enumerable.Range(0, LoadHouse.Readers).Select(LoadHouse.Reader))
            .Select(userName => new Visitor(address, userName, latencies)),
    ];

    private static async Task<List<(TimeSpan At, double Mb)>> Watch(ServedHouse house, CancellationToken end)
    {
        var samples = new List<(TimeSpan, double)>();
        var watch = Stopwatch.StartNew();
        while (!end.IsCancellationRequested)
        {
            samples.Add((watch.Elapsed, house.MemoryMb));
            await Task.Delay(Step, CancellationToken.None);
        }
        return samples;
    }

    private static void Print(Latencies latencies, List<(TimeSpan At, double Mb)> samples, TextWriter output)
    {
        output.Write("what                    count    p50 ms    p99 ms    max ms\n");
        foreach (var kind in latencies.Kinds)
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-22}{latencies.CountOf(kind),7}{latencies.QuantileMs(0.5, kind),10:0.0}")
                + string.Create(CultureInfo.InvariantCulture,
                $"{latencies.QuantileMs(0.99, kind),10:0.0}{latencies.QuantileMs(1, kind),10:0.0}\n"));
        output.Write("memory MB, every 30 s: " + string.Join(' ', samples.Where((_, at) => at % 6 == 0)
            .Select(sample => sample.Mb.ToString("0", CultureInfo.InvariantCulture))) + "\n");
        foreach (var error in latencies.Errors.Take(20))
            output.Write("ERROR " + error + "\n");
    }

    private static List<Measured> Results(Latencies latencies, List<(TimeSpan At, double Mb)> samples)
    {
        var p99Ms = latencies.QuantileMs(0.99);
        var afterFirst = samples.Where(sample => sample.At >= FirstMinute).Select(sample => sample.Mb).ToList();
        var half = afterFirst.Count / 2;
        var (earlierMb, laterMb) = half == 0
            ? (0, 0)
            : (Measured.Median(afterFirst.Take(half)), Measured.Median(afterFirst.Skip(half)));
        return
        [
            new("requests answered", "requests", latencies.Count, null, null, null, true),
            new("errors", "requests", latencies.Errors.Count, null, null, "none", latencies.Errors.IsEmpty),
            new("99th percentile", "ms", p99Ms, null, null, "<= 100 ms", p99Ms <= MostMs),
            // Flat: what the second half holds is no more than a tenth above the first, the first minute left out.
            new("memory, later against earlier half", "MB", laterMb, earlierMb,
                earlierMb == 0 ? null : laterMb / earlierMb,
                "ratio <= 1.1", laterMb <= earlierMb * 1.1),
        ];
    }
}
