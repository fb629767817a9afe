using Lims.Api.Hosting;
using Lims.Api.Web;

namespace Lims.Api.Xrf;

/// <summary>A reading typed from the spectrometer's screen; files come in by themselves later.</summary>
internal static class XrfEndpoints
{
    public static void MapXrf(this RouteGroupBuilder api) =>
        api.MapPost("/xrf-readings", async (HttpContext context, OpenHouse house, EnterReading reading) =>
            CommandAnswer.Blind(await house.Desks.Screening.Enter(context.Asks(house), reading)));
}
