using Polly;
using Polly.Retry;

namespace Lims.Api.Ledger;

/// <summary>
/// Keeps the file beside the database up with the checkpoints in it: each pass writes the lines of all that are newer
/// than the last one there, whoever signed them, also what a stopped machine or a full disk left out.
/// </summary>
/// <remarks>
/// A thread of its own waits for the disk, so that none is missed that makes papers. For several threads.
/// </remarks>
internal sealed class CheckpointLines : IDisposable
{
    // Another host on the same folder may be at the same file for a moment.
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>(),
            MaxRetryAttempts = 5,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(50),
        })
        .Build();

    // Numbers that are taken one after the other are signed one after the other; a paper takes longer than this, and
    // only behind it somebody waits for a line.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);

    private readonly LedgerDatabase _database;
    private readonly string _file;
    private readonly object _gate = new();
    private readonly Task _running;

    // What is asked of the thread, behind the gate.
    private List<TaskCompletionSource> _waiting = [];
    private bool _isDue;
    private bool _isEnding;

    // The newest one with a line on the disk, as far as this process saw.
    private long _written;

    public CheckpointLines(LedgerDatabase database, string file)
    {
        (_database, _file) = (database, file);
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>There may be lines to write; returns at once. A closing house leaves them to the next.</summary>
    public void Due()
    {
        lock (_gate)
        {
            if (!_isDue)
                Monitor.Pulse(_gate);
            _isDue = true;
        }
    }

    /// <summary>
    /// Completes when the line of the checkpoint over so many rows is on the disk; fails where it cannot be written.
    /// </summary>
    public Task Written(long size) => Volatile.Read(ref _written) >= size ? Task.CompletedTask : Pass();

    /// <summary>Writes what is due and takes nothing more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isEnding = true;
            Monitor.Pulse(_gate);
        }
        _running.GetAwaiter().GetResult();
    }

    private Task Pass()
    {
        var pass = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isEnding, this);
            _waiting.Add(pass);
            Monitor.Pulse(_gate);
        }
        return pass.Task;
    }

    private void Run()
    {
        while (Next() is { } waiting)
            Write(waiting);
    }

    // Those who wait for the pass that begins now; null when there is none to come.
    private List<TaskCompletionSource>? Next()
    {
        lock (_gate)
        {
            while (!_isDue && !_isEnding && _waiting.Count == 0)
                Monitor.Wait(_gate);
            if (!_isEnding && _waiting.Count == 0)
                Monitor.Wait(_gate, Gathering);
            if (!_isDue && _waiting.Count == 0)
                return null;
            var waiting = _waiting;
            (_waiting, _isDue) = ([], false);
            return waiting;
        }
    }

    private void Write(List<TaskCompletionSource> waiting)
    {
        try
        {
            Volatile.Write(ref _written, Again.Execute(() => CheckpointFile.Extend(
                _file, size => _database.Read(session => LedgerReader.CheckpointsAbove(session, size)))));
        }
        catch (Exception reason)
        {
            // Whatever it is reaches those who wait for a line; the next pass begins where this one did.
            waiting.ForEach(each => each.SetException(reason));
            return;
        }
        waiting.ForEach(each => each.SetResult());
    }
}
