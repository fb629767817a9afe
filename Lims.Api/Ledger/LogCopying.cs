using System.Data.Common;

namespace Lims.Api.Ledger;

/// <summary>
/// Copies SQLite's write-ahead log into the database file on a thread of its own, so that the writer need not.
/// </summary>
/// <remarks>
/// Nothing rests on it: what is committed stands in the log, on the disk. It is SQLite's own checkpoint in the mode
/// that hinders neither readers nor writer. Where it fails, or never comes to the end because commits follow each other
/// without a pause, the writer copies the rest once the log is long.
/// </remarks>
internal sealed class LogCopying : IDisposable
{
    // Long enough that what many transactions changed is copied once, short enough that a rest is soon copied.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly LedgerDatabase _database;
    private readonly AutoResetEvent _due = new(false);
    private readonly ManualResetEventSlim _stopping = new();
    private readonly Task _running;

    public LogCopying(LedgerDatabase database)
    {
        _database = database;
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>There is something to copy; returns at once.</summary>
    public void Due() => _due.Set();

    public void Dispose()
    {
        _stopping.Set();
        _due.Set();
        _running.GetAwaiter().GetResult();
        _due.Dispose();
        _stopping.Dispose();
    }

    private void Run()
    {
        while (_due.WaitOne() && !_stopping.Wait(Pause))
            Copy();
    }

    private void Copy()
    {
        try
        {
            _database.CopyLog();
        }
        catch (DbException)
        {
            // The disk's trouble reaches whoever writes next; here nobody waits for an answer.
            return;
        }
    }
}
