using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Custody;

/// <summary>Two-sided handovers: given, then accepted.</summary>
internal static class CustodyEndpoints
{
    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapCustody(this RouteGroupBuilder api)
    {
        api.MapBlindCustody();
        api.MapPost("/items/{itemNo}/handovers",
            async (HttpContext context, OpenHouse house, string itemNo, Given given) =>
                CommandAnswer.Of(await house.Desks.Custody.Give(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, given.ToHolder, given.SealNo, given.SealIntact,
                    given.Place)));
        api.MapPost("/items/{itemNo}/acceptances",
            async (HttpContext context, OpenHouse house, string itemNo, Accepted accepted) =>
                CommandAnswer.Of(await house.Desks.Custody.Accept(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, accepted.SealIntact, accepted.Place)));
        api.MapPost("/items/{itemNo}/return",
            async (HttpContext context, OpenHouse house, string itemNo, ReturnItem back) =>
                CommandAnswer.Of(await house.Desks.Returns.Return(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, back)));
        api.MapGet("/items/{itemNo}/return", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            return house.Read(session => CustodyStore.Return(session, itemNo)) is { } back
                ? Results.Json(back)
                : Results.NoContent();
        });
        api.MapGet("/items/{itemNo}/custody", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            return house.Read(session => CustodyStore.State(session, itemNo));
        });
    }

    private sealed record Given(string ToHolder, string? SealNo, bool SealIntact, string Place);

    private sealed record Accepted(bool SealIntact, string Place);
}
