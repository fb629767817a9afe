using System.Data.Common;

namespace Lims.Api.Reports;

/// <summary>Finishes the papers of numbers that a stopped machine left behind: at start, and every minute.</summary>
internal sealed class UnfinishedReports(ReportOffice office, TimeProvider clock, ILogger<UnfinishedReports> log)
    : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, clock);
        try
        {
            do
                await Try();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The house stops; what is unfinished is finished at the next start.
        }
    }

    private async Task Try()
    {
        try
        {
            foreach (var reportNo in office.Unfinished())
                await Finish(reportNo);
        }
        catch (DbException fault)
        {
            log.LogError(fault, "The unfinished reports cannot be read; it is tried again in a minute.");
        }
    }

    /// <remarks>One report that cannot be finished must neither stop the house nor keep the others waiting.</remarks>
    private async Task Finish(string reportNo)
    {
        try
        {
            await office.Finish(reportNo);
            log.LogInformation("Report {ReportNo} was finished from its kept content.", reportNo);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogError(fault, "Report {ReportNo} could not be finished; it is tried again in a minute.", reportNo);
        }
    }
}
