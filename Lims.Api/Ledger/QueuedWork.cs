using Lims.Core.Refusals;

namespace Lims.Api.Ledger;

/// <summary>Something that waits for the writer: done in a transaction, answered when that is on the disk.</summary>
internal abstract class QueuedWork
{
    /// <summary>Does the work; a refusal before anything was written is kept as its answer.</summary>
    public abstract void Do(LedgerTransaction transaction);

    /// <summary>Answers whoever waits: the transaction is on the disk.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception reason);

    /// <summary>Lets go of work whose caller no longer waits and that was not begun.</summary>
    public abstract bool IsGivenUp();
}

/// <summary>Work with an answer of one type.</summary>
internal sealed class QueuedWork<T>(Func<LedgerTransaction, T> work, CancellationToken cancellation) : QueuedWork
{
    private readonly TaskCompletionSource<T> _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T? _answer;
    private RefusedException? _refusal;

    public Task<T> Answered => _waiting.Task;

    public override void Do(LedgerTransaction transaction)
    {
        (_answer, _refusal, transaction.HasWritten) = (default, null, false);
        try
        {
            _answer = work(transaction);
        }
        catch (RefusedException e) when (!transaction.HasWritten)
        {
            _refusal = e;
        }
    }

    public override void Answer()
    {
        if (_refusal is null)
            _waiting.SetResult(_answer!);
        else
            _waiting.SetException(_refusal);
    }

    public override void Fail(Exception reason) => _waiting.SetException(reason);

    public override bool IsGivenUp() => cancellation.IsCancellationRequested && _waiting.TrySetCanceled(cancellation);
}
