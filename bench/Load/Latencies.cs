using System.Collections.Concurrent;
using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>How long each request took, by what it asked for, and every answer that was not what was asked.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> byKind = new(StringComparer.Ordinal);

    private long liveLines;

    public ConcurrentQueue<string> Errors { get; } = [];

    public IEnumerable<string> Kinds => byKind.Keys.Order(StringComparer.Ordinal);

    public long LiveLines => Interlocked.Read(ref liveLines);

    public long Count => byKind.Values.Sum(bag => (long)bag.Count);

    /// <summary>Sends a request and gives the body; what is not answered with success is an error of the run.</summary>
    public async Task<(string Body, string Path)> Send(HttpClient client, string kind, HttpRequestMessage request)
    {
        var asked = request.RequestUri;
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            byKind.GetOrAdd(kind, _ => []).Add(watch.Elapsed.TotalMilliseconds);
            var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
            if (!answer.IsSuccessStatusCode || path == "/sign-in")
                Errors.Enqueue($"{kind} {asked}: {(int)answer.StatusCode} {Said(body)}");
            return (body, path);
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            Errors.Enqueue($"{kind} {asked}: {lost.Message}");
            return ("", "");
        }
    }

    /// <summary>A line of a live weight has come.</summary>
    public void CountLive() => Interlocked.Increment(ref liveLines);

    /// <param name="share">0.99 for the 99th percentile.</param>
    /// <param name="ofKind">Which requests are looked at.</param>
    public double QuantileMs(double share, Func<string, bool> ofKind)
    {
        var sorted = byKind.Where(pair => ofKind(pair.Key)).SelectMany(pair => pair.Value)
            .Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    public int CountOf(string kind) => byKind[kind].Count;

    // The sentence of a refusal stands in its alert; the rest of a page says nothing about the failure.
    private static string Said(string body)
    {
        var at = Math.Max(0, body.IndexOf("alert", StringComparison.Ordinal));
        return body[at..Math.Min(body.Length, at + 200)].ReplaceLineEndings(" ");
    }
}
