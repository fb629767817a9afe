using System.Runtime;

namespace Lims.Bench;

/// <summary>
/// The runtime compiles what is called often anew, and once more by what it saw: a house that is open is past that.
/// </summary>
internal static class Compilation
{
    // A few methods more are always found: what runs seldom.
    private const long Few = 20;
    private const int QuietRounds = 3;

    // New code is compiled 100 ms after the last new call was seen.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs both sides until hardly anything is compiled any more in three rounds, at most so many.</summary>
    public static async Task Settled(int most, params Func<Task>[] sides)
    {
        var quiet = 0;
        for (var round = 0; round < most && quiet < QuietRounds; round++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            foreach (var side in sides)
                await side();
            await Task.Delay(Pause);
            quiet = JitInfo.GetCompiledMethodCount() - before <= Few ? quiet + 1 : 0;
        }
        if (quiet < QuietRounds)
            Console.WriteLine($"Still compiling after {most} rounds: what follows is measured too early.");
    }
}
