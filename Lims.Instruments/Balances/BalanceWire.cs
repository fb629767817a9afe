using System.Diagnostics;
using System.Text;

namespace Lims.Instruments.Balances;

/// <summary>One open connection to a balance, TCP or serial; reads all the time, so that no byte is lost.</summary>
/// <remarks>Waits run on the machine's own timer, whatever clock dates the weighing: the wire is real.</remarks>
internal sealed class BalanceWire : IAsyncDisposable
{
    /// <summary>A balance that sends this much without being read is no balance; the connection ends.</summary>
    public const int MostBytesWaiting = 64 * 1024;

    // What came a moment ago may still lie in the machine's own buffer.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);

    private readonly Stream _stream;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private readonly List<byte> _waiting = [];
    private readonly Task _reading;
    private TaskCompletionSource _changed = NewSignal();
    private bool _hasEnded;
    private long _heardAt = Stopwatch.GetTimestamp();

    public BalanceWire(Stream stream)
    {
        _stream = stream;
        _reading = Task.Run(ReadOn);
    }

    public bool HasEnded
    {
        get
        {
            lock (_gate)
                return _hasEnded;
        }
    }

    public bool HasBytes
    {
        get
        {
            lock (_gate)
                return _waiting.Count > 0;
        }
    }

    /// <exception cref="IOException">The connection is broken.</exception>
    public async Task Ask(string command, CancellationToken cancel)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancel);
        await _stream.FlushAsync(cancel);
    }

    public async Task<BalanceWireState> WaitForLine(TimeSpan longest, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(longest);
        try
        {
            while (true)
            {
                Task changed;
                lock (_gate)
                {
                    if (_waiting.Contains((byte)'\n'))
                        return BalanceWireState.Line;
                    if (_hasEnded)
                        return BalanceWireState.Ended;
                    changed = _changed.Task;
                }
                await changed.WaitAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return BalanceWireState.Silent;
        }
    }

    /// <summary>Everything up to the first LF, or everything.</summary>
    public byte[] TakeLine()
    {
        lock (_gate)
            return Take(_waiting.IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : _waiting.Count);
    }

    public byte[] TakeAll()
    {
        lock (_gate)
            return Take(_waiting.Count);
    }

    /// <summary>When a byte last came, or when the line was opened; of the machine's running clock.</summary>
    public long HeardAt
    {
        get
        {
            lock (_gate)
                return _heardAt;
        }
    }

    /// <summary>An answer that was asked for, taken whole, does not break a silence that began before it.</summary>
    public void WasSilentSince(long heardAt)
    {
        lock (_gate)
            if (_waiting.Count == 0)
                _heardAt = heardAt;
    }

    /// <summary>
    /// Empties the line until nothing came for the quiet time; silence before this call counts.
    /// </summary>
    /// <returns>What was in it, and whether it fell silent before <paramref name="longest"/>.</returns>
    public async Task<(byte[] Bytes, bool IsClear)> Clear(TimeSpan quiet, TimeSpan longest, CancellationToken cancel)
    {
        var found = new List<byte>();
        var begun = Stopwatch.GetTimestamp();
        var wait = Shortest;
        while (wait > TimeSpan.Zero)
        {
            if (Stopwatch.GetElapsedTime(begun) >= longest)
                return ([.. found], false);
            await Task.Delay(wait, cancel);
            found.AddRange(TakeAll());
            lock (_gate)
                wait = quiet - Stopwatch.GetElapsedTime(_heardAt);
        }
        return ([.. found], true);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _stream.DisposeAsync();
        await _reading;
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private byte[] Take(int count)
    {
        byte[] taken = [.. _waiting.Take(count)];
        _waiting.RemoveRange(0, count);
        return taken;
    }

    private async Task ReadOn()
    {
        var chunk = new byte[4096];
        try
        {
            int count;
            do
                count = await _stream.ReadAsync(chunk, _closing.Token);
            while (count > 0 && Keep(chunk.AsSpan(0, count)));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // However a connection ends, it has ended: whoever waits for a line is told so below.
        }
        finally
        {
            Change(() => _hasEnded = true);
        }
    }

    private bool Keep(ReadOnlySpan<byte> bytes)
    {
        byte[] kept = [.. bytes];
        Change(() =>
        {
            _waiting.AddRange(kept);
            _heardAt = Stopwatch.GetTimestamp();
        });
        lock (_gate)
            return _waiting.Count < MostBytesWaiting;
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            changed = _changed;
            _changed = NewSignal();
        }
        changed.SetResult();
    }
}
