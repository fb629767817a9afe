using System.Diagnostics;

namespace Lims.Bench.Load;

/// <summary>The product as it is served: a process of its own, so that its memory is nobody else's.</summary>
internal sealed class ServedHouse : IAsyncDisposable
{
    private const string OpenAt = "AyarEvi is open at ";
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> open = new();

    private ServedHouse(Process process)
    {
        this.process = process;
        // Its log goes on; a pipe that nobody empties would stop it.
        process.OutputDataReceived += Heard;
        process.Exited += (_, _) => open.TrySetException(new InvalidOperationException("The house did not open."));
        // A bench that is ended (Ctrl-C, a failure) leaves no house behind.
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>What it holds resident now, MB.</summary>
    public double MemoryMb
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_000_000d;
        }
    }

    /// <summary>The time that all cores together have spent on it.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<ServedHouse> Start(string folder)
    {
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("dotnet",
            [
                typeof(Api.Hosting.OpenHouse).Assembly.Location, "serve", "--data", folder,
                "--url", "http://127.0.0.1:0",
            ])
            {
                RedirectStandardOutput = true,
            },
        };
        var house = new ServedHouse(process);
        process.Start();
        process.BeginOutputReadLine();
        // One that never opens ends with the bench, whose failure it is.
        house.Address = await house.open.Task.WaitAsync(MostWait);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void End(object? sender, EventArgs e) => process.Kill();

    private void Heard(object sender, DataReceivedEventArgs e)
    {
        if (e.Data?.StartsWith(OpenAt, StringComparison.Ordinal) == true)
            open.TrySetResult(new Uri(e.Data[OpenAt.Length..].Trim()));
    }
}
