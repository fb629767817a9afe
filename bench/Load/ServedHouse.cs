using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>The product as it is served: a process of its own, so that its memory is nobody else's.</summary>
internal sealed class ServedHouse : IAsyncDisposable
{
    private const string OpenAt = "AyarEvi is open at ";

    private readonly Process process;

    private ServedHouse(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What it holds resident now, MB.</summary>
    public double MemoryMb
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_000_000d;
        }
    }

    public static async Task<ServedHouse> Start(string folder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(Api.Hosting.OpenHouse).Assembly.Location, "serve", "--data", folder, "--url", "http://127.0.0.1:0",
        ])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(OpenAt, StringComparison.Ordinal))
            {
                // Its log goes on; a pipe that nobody empties would stop it.
                process.OutputDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                return new ServedHouse(process, new Uri(line[OpenAt.Length..].Trim()));
            }
        throw new InvalidOperationException("The house did not open.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
