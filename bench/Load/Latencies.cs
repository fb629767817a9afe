using System.Collections.Concurrent;
using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>How long each request took, by what it asked for, and every answer that was not what was asked.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> byKind = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Errors { get; } = [];

    public IEnumerable<string> Kinds => byKind.Keys.Order(StringComparer.Ordinal);

    public long Count => byKind.Values.Sum(bag => (long)bag.Count);

    /// <summary>Sends a request and gives the body; what is not answered with success is an error of the run.</summary>
    public async Task<string> Send(HttpClient client, string kind, HttpRequestMessage request)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        byKind.GetOrAdd(kind, _ => []).Add(watch.Elapsed.TotalMilliseconds);
        if (!answer.IsSuccessStatusCode)
            Errors.Enqueue(
                $"{kind} {request.RequestUri}: {(int)answer.StatusCode} {body[..Math.Min(body.Length, 200)]}");
        return body;
    }

    /// <param name="share">0.99 for the 99th percentile.</param>
    /// <param name="kind">Null for all requests together.</param>
    public double QuantileMs(double share, string? kind = null)
    {
        var sorted = byKind.Where(pair => kind is null || pair.Key == kind).SelectMany(pair => pair.Value)
            .Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    public int CountOf(string kind) => byKind[kind].Count;
}
