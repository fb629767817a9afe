using System.Threading.Channels;
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

    private readonly LedgerDatabase _database;
    private readonly string _file;
    private readonly Channel<TaskCompletionSource> _queue = Channel.CreateUnbounded<TaskCompletionSource>(
        // Whoever asks wakes the thread itself, not a pool that may be busy making papers.
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly Task _running;

    // The newest one with a line on the disk, as far as this process saw.
    private long _written;

    public CheckpointLines(LedgerDatabase database, string file)
    {
        (_database, _file) = (database, file);
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>There may be lines to write; returns at once. A closing house leaves them to the next.</summary>
    public void Due() => _queue.Writer.TryWrite(NewPass());

    /// <summary>
    /// Completes when the line of the checkpoint over so many rows is on the disk; fails where it cannot be written.
    /// </summary>
    public Task Written(long size) => Volatile.Read(ref _written) >= size ? Task.CompletedTask : Pass();

    /// <summary>Writes what is due and takes nothing more.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _running.GetAwaiter().GetResult();
    }

    private Task Pass()
    {
        var pass = NewPass();
        return _queue.Writer.TryWrite(pass)
            ? pass.Task
            : throw new ObjectDisposedException(nameof(CheckpointLines));
    }

    private static TaskCompletionSource NewPass() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Run()
    {
        var waiting = new List<TaskCompletionSource>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var next))
                waiting.Add(next);
            Write(waiting);
            waiting.Clear();
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
