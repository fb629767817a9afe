namespace Lims.Api.Ledger;

/// <summary>Signs the ledger when it has been quiet for ten seconds, and when the house stops.</summary>
internal sealed class CheckpointLoop(Checkpoints checkpoints, TimeProvider time, ILogger<CheckpointLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private static readonly Action<ILogger, Exception> Failed = LoggerMessage.Define(
        LogLevel.Error, new EventId(1, "CheckpointFailed"),
        "No checkpoint could be made; it is tried again in a second.");

    /// <summary>Stops first, so that the last facts are signed before the writer goes.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await checkpoints.MakeIfDue(isStopping: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Try(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The house stops: StopAsync signs what is left.
        }
    }

    private async Task Try(CancellationToken stopping)
    {
        try
        {
            await checkpoints.MakeIfDue(isStopping: false, stopping);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A lock that is not had, a lost answer, a disk: none of it may stop the house.
            Failed(log, e);
        }
    }
}
