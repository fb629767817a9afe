using System.Diagnostics;

namespace Lims.Bench;

/// <summary>The most memory that a process ever held while 64 callers append 100,000 facts: one of its own.</summary>
internal static class MemoryBench
{
    /// <summary>The verb under which the process of its own runs.</summary>
    public const string ChildVerb = "memory-child";

    private const int Facts = 100_000;
    private const int AtOnce = 64;
    private const double MostMb = 250;

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
        {
            RedirectStandardOutput = true,
        })!;
        var peakKib = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
            throw new InvalidOperationException("The process that appends the facts failed.");
        var peakMb = (double)Lims.Core.Quantities.DecimalText.Parse(peakKib.Trim()) * 1024 / 1_000_000;
        return
        [
            new Measured("peak memory, 100,000 facts by 64 at once", "MB", peakMb, null, null,
                string.Create(CultureInfo.InvariantCulture, $"<= {MostMb} MB"), peakMb <= MostMb),
        ];
    }

    /// <summary>Appends the facts and says the peak of the resident set, KiB, as the kernel counted it.</summary>
    public static async Task Append(TextWriter output)
    {
        await using var house = await BenchHouse.Open(Facts);
        await Callers.Run(AtOnce, Facts, item => house.Give(item, BenchHouse.Key()));
        const string Name = "VmHWM:";
        var line = File.ReadLines("/proc/self/status").Single(each => each.StartsWith(Name, StringComparison.Ordinal));
        output.Write(line[Name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim());
    }

    // Started as `dotnet bench.dll` the process path is dotnet itself, which wants to hear the assembly's.
    private static string[] Arguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(MemoryBench).Assembly.Location, ChildVerb]
            : [ChildVerb];
}
