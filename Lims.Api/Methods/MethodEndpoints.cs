using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Methods;

namespace Lims.Api.Methods;

/// <summary><c>/api/v1/methods</c>: the methods in force, older versions, and a new version of one.</summary>
internal static class MethodEndpoints
{
    public static void MapMethods(this RouteGroupBuilder api)
    {
        api.MapGet("/methods", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house);
            return house.Read(MethodStore.All);
        });
        api.MapGet("/methods/{methodId}", (HttpContext context, OpenHouse house, string methodId, long? version) =>
        {
            context.Must(house);
            var method = house.Read(session => version is null
                ? MethodStore.Newest(session, methodId)
                : MethodStore.At(session, methodId, version.Value))
                ?? throw MethodsRefusals.MethodUnknown.With(methodId);
            CommandHeaders.Tell(context, method.MethodVersion);
            return method;
        });
        api.MapPost("/methods", async (HttpContext context, OpenHouse house, MethodVersionSet wanted) =>
            CommandAnswer.Of(await house.Append(SetMethod.Command(
                CommandHeaders.Key(context, house), context.ActorRef(), wanted,
                CommandHeaders.Seen(context, wanted.Subject)))));
    }
}
