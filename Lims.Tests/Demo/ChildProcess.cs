using System.Diagnostics;
using System.Text;

namespace Lims.Tests.Demo;

/// <summary>The product as people start it: its own executable, with an environment of its own.</summary>
internal static class ChildProcess
{
    private static string Executable => Path.Combine(AppContext.BaseDirectory, "ayarevi");

    /// <summary>Runs it to its end.</summary>
    public static (int Exit, string Output, string Error) Run(
        IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts it; both outputs are to be read by the caller.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
