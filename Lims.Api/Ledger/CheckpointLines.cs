using System.Threading.Channels;

namespace Lims.Api.Ledger;

/// <summary>
/// Writes what was signed into the file beside the database, in the order of the ledger; whatever waits meanwhile goes
/// to the disk together.
/// </summary>
/// <remarks>
/// A thread of its own waits for the disk, so that none is missed that makes papers. For several threads.
/// </remarks>
internal sealed class CheckpointLines : IDisposable
{
    private readonly string _file;
    private readonly Channel<(SignedCheckpoint Signed, TaskCompletionSource Written)> _queue =
        Channel.CreateUnbounded<(SignedCheckpoint, TaskCompletionSource)>(
            new UnboundedChannelOptions { SingleReader = true });

    private readonly Task _running;

    private volatile Task _written = Task.CompletedTask;

    public CheckpointLines(string file)
    {
        _file = file;
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Completes when the line that was added last is on the disk; fails where it cannot be written.</summary>
    public Task Written => _written;

    /// <summary>Adds a line to those that wait; called by one thread at a time.</summary>
    public void Add(SignedCheckpoint signed)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_queue.Writer.TryWrite((signed, written)))
            _written = written.Task;
    }

    /// <summary>Writes what waits and takes nothing more.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _running.GetAwaiter().GetResult();
    }

    private void Run()
    {
        var gathered = new List<(SignedCheckpoint Signed, TaskCompletionSource Written)>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var next))
                gathered.Add(next);
            Write(gathered);
            gathered.Clear();
        }
    }

    // What cannot be written stands in the ledger all the same, and hinders none after it.
    private void Write(List<(SignedCheckpoint Signed, TaskCompletionSource Written)> gathered)
    {
        try
        {
            CheckpointFile.Keep(_file, gathered.Select(each => each.Signed));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            gathered.ForEach(each => each.Written.SetException(reason));
            return;
        }
        gathered.ForEach(each => each.Written.SetResult());
    }
}
