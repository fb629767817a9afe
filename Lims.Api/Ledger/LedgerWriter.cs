using System.Threading.Channels;
using Polly;
using Polly.Retry;

namespace Lims.Api.Ledger;

/// <summary>The one that writes: commands queue, and whatever has gathered becomes one transaction.</summary>
/// <remarks>
/// An answer means that the facts are on the disk. A refused command leaves no trace; any other failure rolls the
/// transaction back and its commands run again one by one, so that only the one that fails alone hears of it. Where the
/// answer to a commit is lost, the ledger is asked for its last row: what stands is answered, else it is done again.
/// </remarks>
public sealed class LedgerWriter : IAsyncDisposable
{
    private const int MaxGathered = 1024;

    // The only write that is repeated by itself. Some 16 s beside the server's own waits: a failover fits in.
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            // One without facts of its own leaves nothing in the ledger by which it could be found.
            ShouldHandle = new PredicateBuilder().Handle<LostAnswer>(lost => lost.HasFacts),
            MaxRetryAttempts = 6,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(250),
        })
        .Build();

    private readonly Channel<QueuedWork> _queue = Channel.CreateBounded<QueuedWork>(
        new BoundedChannelOptions(4 * MaxGathered)
        {
            SingleReader = true,
            // Whoever asks wakes the writer's thread itself, not a pool that may be busy making papers.
            AllowSynchronousContinuations = true,
        });

    private readonly WritingConnection _connection;
    private readonly LogCopying? _log;
    private readonly Task _running;

    /// <exception cref="Lims.Core.Refusals.RefusedException">The database's scripts are not this product's.</exception>
    public LedgerWriter(LedgerDatabase database, IReadOnlyList<IProjection> projections, TimeProvider time)
    {
        _connection = new WritingConnection(database, projections, time);
        _log = database.File is null ? null : new LogCopying(database);
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Completes once the facts are on the disk; a cancelled command was not begun.</summary>
    /// <exception cref="Lims.Core.Refusals.RefusedException">A rule said no, and nothing was written.</exception>
    /// <exception cref="FormatException">The request or a fact has no canonical form.</exception>
    public Task<Appended> Append(LedgerCommand command, CancellationToken cancellation = default)
    {
        var requestSha256 = command.RequestSha256(command.RequestSalt);
        return Queue(transaction => transaction.Append(command, requestSha256), cancellation);
    }

    /// <summary>Writes rows that are no facts, such as sign-ins, in the writer's turn.</summary>
    public Task<T> Write<T>(Func<LedgerSession, T> write, CancellationToken cancellation) => Queue(
        transaction =>
        {
            transaction.HasWritten = true;
            return write(transaction.Session);
        },
        cancellation);

    /// <summary>
    /// The checkpoint over all rows that were appended before: signed now unless it stands; null while the ledger does
    /// not name the key.
    /// </summary>
    public async Task<SignedCheckpoint?> Sign(Checkpoints by, CancellationToken cancellation) => (await Queue(
        transaction =>
        {
            transaction.SignAtEnd(by);
            return transaction;
        },
        cancellation)).Signed;

    /// <summary>How many rows there are, the root over them, and when the last was written ("" when none).</summary>
    public Task<(long Size, byte[] Root, string AtUtc)> Head(CancellationToken cancellation) => Queue(
        transaction => (transaction.Head.Seq, transaction.Head.Frontier.Root(), transaction.Head.AtUtc), cancellation);

    /// <summary>Finishes what was queued and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
        _log?.Dispose();
        _connection.Dispose();
    }

    private async Task<T> Queue<T>(Func<LedgerTransaction, T> work, CancellationToken cancellation)
    {
        var queued = new QueuedWork<T>(work, cancellation);
        if (!_queue.Writer.TryWrite(queued))
            await _queue.Writer.WriteAsync(queued, cancellation);
        return await queued.Answered;
    }

    private void Run()
    {
        var gathered = new List<QueuedWork>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (gathered.Count < MaxGathered && _queue.Reader.TryRead(out var work))
                if (!work.IsGivenUp())
                    gathered.Add(work);
            Do(gathered);
            gathered.Clear();
        }
    }

    private void Do(List<QueuedWork> gathered)
    {
        if (gathered.Count == 0)
            return;
        try
        {
            Commit(gathered);
        }
        catch (NotBegun notBegun)
        {
            // It would be the same for each alone, after as long a wait.
            gathered.ForEach(each => each.Fail(notBegun.Reason));
            return;
        }
        catch (LostAnswer unsettled)
        {
            // It may stand: running it again one by one would write twice what has no key.
            gathered.ForEach(each => each.Fail(unsettled));
            return;
        }
        catch (Exception e) when (gathered.Count == 1)
        {
            gathered[0].Fail(e);
            return;
        }
        catch (Exception) when (gathered.Count > 1)
        {
            // Nothing of it is on the disk; one by one, the exception reaches the one that caused it.
            gathered.ForEach(each => Do([each]));
            return;
        }
        gathered.ForEach(each => each.Answer());
        _log?.Due();
    }

    private void Commit(List<QueuedWork> gathered)
    {
        try
        {
            _connection.Do(gathered);
        }
        catch (LostAnswer lost) when (lost.HasFacts)
        {
            Again.Execute(() => _connection.Settle(gathered));
        }
    }
}
