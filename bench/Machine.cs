using System.Runtime.InteropServices;

namespace Lims.Bench;

/// <summary>What must be known of a run before anybody compares it with another.</summary>
internal static class Machine
{
    public static IReadOnlyList<string> Lines() =>
    [
        string.Create(CultureInfo.InvariantCulture, $"Date: {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC"),
        string.Create(CultureInfo.InvariantCulture,
            $"Machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}"),
        $"Runtime: {RuntimeInformation.FrameworkDescription}",
        $"Load of the machine at the start, beside this run (1, 5, 15 minutes): {Load()}",
    ];

    private static string Processor() => Line("/proc/cpuinfo", "model name") is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
        : "not known";

    private static string? Line(string path, string head) => File.Exists(path)
        ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(head, StringComparison.Ordinal))
        : null;
}
