using System.Data.Common;
using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Core.Instruments;
using Lims.Core.Refusals;
using Lims.Instruments.Spectrometers;

namespace Lims.Api.Xrf;

/// <summary>
/// Looks into the folders of the register's spectrometers every few seconds and takes in what is at rest.
/// </summary>
/// <remarks>
/// A share that fails, a file that goes away or cannot be taken in never stops the house: it looks again.
/// </remarks>
public sealed class XrfWatch(OpenHouse house, ILogger<XrfWatch> log) : BackgroundService
{
    private const string FolderHead = "folder:";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, WatchedFolder> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> failing = new(StringComparer.Ordinal);

    /// <summary>One look into every folder.</summary>
    public async Task Look(CancellationToken stop)
    {
        await Try("the files kept before", house.Desks.XrfFiles.ReadUnread);
        foreach (var instrument in house.Read(InstrumentStore.All).Where(IsWatched))
        {
            stop.ThrowIfCancellationRequested();
            await Try(instrument.Address!, () => Look(instrument, stop));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The doors open first; files can wait.
        await Task.Yield();
        using var timer = new PeriodicTimer(Step, house.Clock);
        try
        {
            do
                await Try("the register", () => Look(stoppingToken));
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The house stops; what was not taken in lies in its folder still.
        }
    }

    private static bool IsWatched(Instrument instrument) =>
        instrument is { Kind: InstrumentRegistered.Spectrometer, Withdrawn: false, Address: { } address }
        && address.StartsWith(FolderHead, StringComparison.Ordinal);

    private async Task Look(Instrument instrument, CancellationToken stop)
    {
        var path = instrument.Address![FolderHead.Length..];
        if (!folders.TryGetValue(instrument.InstrumentId, out var folder) || folder.Path != path)
            folders[instrument.InstrumentId] = folder = new WatchedFolder(path, house.Clock);
        foreach (var file in folder.Look())
        {
            stop.ThrowIfCancellationRequested();
            if (file.Bytes.Length > XrfFileReader.MostBytes)
                log.LogError("{File} in {Folder} is larger than 16 MiB and is left alone.", file.Name, path);
            else
            {
                await house.Desks.XrfFiles.TakeIn(instrument.InstrumentId, file.Name, file.Bytes);
                log.LogDebug("{File} of {Instrument} is taken in.", file.Name, instrument.InstrumentId);
            }
            file.Taken();
        }
    }

    /// <remarks>Told once when it begins and once when it ends: a share may be away for a night.</remarks>
    private async Task Try(string what, Func<Task> act)
    {
        try
        {
            await act();
            if (failing.Remove(what))
                log.LogInformation("{What} can be reached again.", what);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException
            or RefusedException or ArgumentException or NotSupportedException)
        {
            if (failing.Add(what))
                log.LogError(fault, "{What} cannot be looked at; it is tried again and again.", what);
        }
    }
}
