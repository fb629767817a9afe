using System.Diagnostics;

namespace Lims.Bench;

/// <summary>Several who ask at once; each asks again when answered.</summary>
internal static class Callers
{
    /// <returns>Jobs per second.</returns>
    public static async Task<double> Run(int callers, int jobs, Func<int, Task> job)
    {
        var taken = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var next = Interlocked.Increment(ref taken); next < jobs; next = Interlocked.Increment(ref taken))
                await job(next);
        })));
        return jobs / watch.Elapsed.TotalSeconds;
    }
}
