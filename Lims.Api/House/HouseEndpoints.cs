using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.House;

namespace Lims.Api.House;

/// <summary><c>/api/v1/house</c>: what the house says of itself.</summary>
internal static class HouseEndpoints
{
    public static void MapHouse(this RouteGroupBuilder api)
    {
        api.MapGet("/house/settings", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house);
            var settings = house.Read(HouseStore.Settings) ?? throw HouseRefusals.HouseNotSet.With();
            CommandHeaders.Tell(context, settings.StreamVersion);
            return settings;
        });
        api.MapPost("/house/settings", async (HttpContext context, OpenHouse house, HouseSettingsSet wanted) =>
            CommandAnswer.Of(await house.Append(SetHouse.Settings(
                CommandHeaders.Key(context, house), context.ActorRef(), wanted,
                CommandHeaders.Seen(context, HouseSubject.Settings)))));
        api.MapPost("/house/confirmation", async (HttpContext context, OpenHouse house) =>
            CommandAnswer.Of(await house.Append(SetHouse.Confirm(
                CommandHeaders.Key(context, house), context.ActorRef(),
                CommandHeaders.Seen(context, HouseSubject.Settings)))));
        api.MapGet("/house/standard-fineness", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house);
            var table = house.Read(session => HouseStore.StandardFineness(session))
                ?? throw HouseRefusals.HouseNotSet.With();
            CommandHeaders.Tell(context, table.Version);
            return table;
        });
        api.MapPost("/house/standard-fineness",
            async (HttpContext context, OpenHouse house, StandardFinenessSet wanted) =>
                CommandAnswer.Of(await house.Append(SetHouse.StandardFineness(
                    CommandHeaders.Key(context, house), context.ActorRef(), wanted,
                    CommandHeaders.Seen(context, HouseSubject.StandardFineness)))));
        api.MapGet("/house/report-text", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house);
            var text = house.Read(session => HouseStore.ReportText(session)) ?? throw HouseRefusals.HouseNotSet.With();
            CommandHeaders.Tell(context, text.Version);
            return text;
        });
        api.MapPost("/house/report-text", async (HttpContext context, OpenHouse house, ReportTextSet wanted) =>
            CommandAnswer.Of(await house.Append(SetHouse.ReportText(
                CommandHeaders.Key(context, house), context.ActorRef(), wanted,
                CommandHeaders.Seen(context, HouseSubject.ReportText)))));
    }
}
