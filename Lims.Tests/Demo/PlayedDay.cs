using Lims.Api.CommandLine;
using Lims.Api.Demo;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Demo;

/// <summary>The demonstrated day in a folder of its own, and what it said.</summary>
internal sealed record PlayedDay(string Folder, int Exit, string Output, string Error)
{
    public const long UsualSeed = 26;

    private static readonly DateTimeOffset Today = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<PlayedDay>> Shared = new(() => Play(UsualSeed));

    /// <summary>Played once for all tests; nobody writes into its folder.</summary>
    public static Task<PlayedDay> Once => Shared.Value;

    public string Database => Path.Combine(Folder, "ayarevi.db");

    /// <summary>The reports by their numbers.</summary>
    public IReadOnlyList<string> Papers =>
        [.. Directory.GetFiles(Folder, "*.pdf").Order(StringComparer.Ordinal)];

    public string[] Lines => Output.Split('\n');

    /// <summary>What the day checked, and whether it held, as it was printed.</summary>
    public string[] Checks => [.. Lines.Where(line => Regex.IsMatch(line, @"\A +(ok|FAILED) "))];

    public static Task<PlayedDay> Play(long seed, string? dataFolder = null) =>
        PlayIn(Temporary.Folder("demo"), seed, dataFolder);

    public static async Task<PlayedDay> PlayIn(string folder, long seed, string? dataFolder = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await DemoVerb.Run(
            folder, seed, dataFolder ?? DemoData.Folder, new FakeTimeProvider(Today), output, error);
        return new PlayedDay(folder, exit, output.ToString(), error.ToString());
    }
}
