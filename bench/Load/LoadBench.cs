using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>20 technicians, 5 balances, 50 readers of the portal, for some minutes, over real sockets.</summary>
internal static class LoadBench
{
    private const double MostMs = 100;

    private static readonly TimeSpan FirstMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    /// <summary>Errors and the run's latencies are printed as they are; the bounds stand in the result.</summary>
    public static async Task<IReadOnlyList<Measured>> Run(double minutes, TextWriter output, CancellationToken abort)
    {
        await using var load = await LoadHouse.Furnish();
        await using var house = await ServedHouse.Start(load.Folder);
        var latencies = new Latencies();
        var visitors = Visitors(house.Address, latencies);
        foreach (var visitor in visitors)
            await visitor.SignIn();
        await output.WriteAsync($"{visitors.Count} people have signed in.\n");
        await output.FlushAsync(abort);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(abort);
        end.CancelAfter(TimeSpan.FromMinutes(minutes));
        var watching = Watch(house, end.Token);
        await Task.WhenAll(Days(load, visitors, end.Token));
        var samples = await watching;
        foreach (var visitor in visitors)
            visitor.Dispose();
        abort.ThrowIfCancellationRequested();
        Print(latencies, samples, output);
        return Results(latencies, samples);
    }

    private static List<Visitor> Visitors(Uri address, Latencies latencies) =>
    [
        .. Enumerable.Range(0, LoadHouse.Technicians).Select(LoadHouse.Technician)
            .Concat(Enumerable.Range(0, LoadHouse.Readers).Select(LoadHouse.Reader))
            .Select((userName, at) => new Visitor(address, userName, at + 1, latencies)),
    ];

    private static IEnumerable<Task> Days(LoadHouse load, List<Visitor> visitors, CancellationToken end)
    {
        var pans = load.Pans.Select(_ => new SemaphoreSlim(1)).ToList();
        foreach (var (at, visitor) in visitors.Index())
        {
            var pan = at % LoadHouse.Balances;
            yield return UntilTheEnd(at < LoadHouse.Technicians
                ? new TechnicianAtWork(
                    visitor, load.Samples[at], load.Pans[pan], LoadHouse.BalanceId(pan), pans[pan]).Run(end)
                : new ReaderAtHome(visitor).Run(end), end);
        }
    }

    private static async Task UntilTheEnd(Task day, CancellationToken end)
    {
        try
        {
            await day;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
    }

    private static async Task<List<Sample>> Watch(ServedHouse house, CancellationToken end)
    {
        var samples = new List<Sample>();
        var watch = Stopwatch.StartNew();
        while (!end.IsCancellationRequested)
        {
            samples.Add(new Sample(watch.Elapsed, house.MemoryMb, house.Cpu));
            await Task.WhenAny(Task.Delay(Step, end));
        }
        samples.Add(new Sample(watch.Elapsed, house.MemoryMb, house.Cpu));
        return samples;
    }

    private static void Print(Latencies latencies, List<Sample> samples, TextWriter output)
    {
        output.Write("what                    count    p50 ms    p99 ms    max ms\n");
        foreach (var kind in latencies.Kinds)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{kind,-22}{latencies.CountOf(kind),7}")
                + string.Concat(((double[])[0.5, 0.99, 1]).Select(share => string.Create(CultureInfo.InvariantCulture,
                    $"{latencies.QuantileMs(share, each => each == kind),10:0.0}"))) + "\n");
        var (first, last) = (samples[0], samples[^1]);
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"live weights: {latencies.LiveLines} lines; errors: {latencies.Errors.Count}\n"));
        output.Write("memory MB, by minute: " + string.Join(' ', samples.GroupBy(each => (int)each.At.TotalMinutes)
            .Select(minute => minute.Max(each => each.Mb).ToString("0", CultureInfo.InvariantCulture))) + "\n");
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"processor: {(last.Cpu - first.Cpu) / (last.At - first.At) * 100:0} % of one core\n"));
        foreach (var error in latencies.Errors.Take(20))
            output.Write("ERROR " + error + "\n");
    }

    private static List<Measured> Results(Latencies latencies, List<Sample> samples)
    {
        var p99Ms = latencies.QuantileMs(0.99, _ => true);
        var restMs = latencies.QuantileMs(0.99, kind => kind != TechnicianAtWork.Weighing);
        var weighMs = latencies.QuantileMs(0.99, kind => kind == TechnicianAtWork.Weighing);
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
            new("99th percentile, weighing alone (50 ms of it silence)", "ms", weighMs, null, null, null, true),
            new("99th percentile, all but weighing", "ms", restMs, null, null, null, true),
            // Flat: what the second half holds is no more than a tenth above the first, the first minute left out.
            new("memory, later against earlier half", "MB", laterMb, earlierMb,
                earlierMb == 0 ? null : laterMb / earlierMb,
                "ratio <= 1.1", laterMb <= earlierMb * 1.1),
        ];
    }

    private sealed record Sample(TimeSpan At, double Mb, TimeSpan Cpu);
}
