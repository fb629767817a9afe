using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Instruments.Spectrometers;

namespace Lims.Api.Xrf;

/// <summary>Readings typed from a spectrometer's screen, its files, the inbox and the quarantine.</summary>
/// <remarks>Nothing here tells an analyst an item's number or whose it is.</remarks>
internal static class XrfEndpoints
{
    private const int PageLength = 100;

    public static void MapXrf(this RouteGroupBuilder api)
    {
        api.MapPost("/xrf-readings", async (HttpContext context, OpenHouse house, EnterReading reading) =>
            CommandAnswer.Blind(await house.Desks.Screening.Enter(context.Asks(house), reading)));
        api.MapGet("/xrf-inbox", (HttpContext context, OpenHouse house, long? before) =>
        {
            context.Must(house, Role.Analyst);
            return house.Read(session => XrfFileStore.Inbox(session, before ?? long.MaxValue, PageLength)
                .Select(row => Blind(session, row)).ToList());
        });
        api.MapPost("/xrf-inbox/{seq:long}/assignment", async (
            HttpContext context, OpenHouse house, long seq, AssignReading assignment) => CommandAnswer.Blind(
                await house.Desks.XrfFiles.Assign(context.Asks(house), seq, assignment.BlindNo)));
        api.MapPost("/xrf-inbox/{seq:long}/dismissal", async (
            HttpContext context, OpenHouse house, long seq, DismissReading dismissal) => CommandAnswer.Blind(
                await house.Desks.XrfFiles.Dismiss(context.Asks(house), seq, dismissal.Reason)));
        api.MapGet("/xrf-quarantine", (HttpContext context, OpenHouse house, long? before) =>
        {
            context.Must(house, Role.Analyst);
            return house.Read(session => XrfFileStore.Quarantine(session, before ?? long.MaxValue, PageLength));
        });
        api.MapPost("/xrf-files", async (HttpContext context, OpenHouse house, string instrumentId, string name) =>
            CommandAnswer.Blind(await house.Desks.XrfFiles.Upload(
                context.Asks(house), instrumentId, name, await Body(context))));
        api.MapPost("/xrf-files/{sha256}/reading", async (HttpContext context, OpenHouse house, string sha256) =>
            CommandAnswer.Blind(await house.Desks.XrfFiles.ReadAgain(context.Asks(house), sha256)));
    }

    // Somebody may have scanned the item's own number: the bench is told the blind one.
    private static XrfInboxRow Blind(LedgerSession session, XrfInboxRow row) =>
        row.Sample is { } sample && OrdersStore.Item(session, sample) is { } item
            ? row with { Sample = item.BlindNo }
            : row;

    /// <exception cref="Core.Refusals.RefusedException">It is larger than the house keeps.</exception>
    private static async Task<byte[]> Body(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return bytes.Length <= XrfFileReader.MostBytes
            ? bytes.ToArray()
            : throw SpectrometerRefusals.FileTooLarge.With();
    }
}
