using Lims.Api.Hosting;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Custody;

/// <summary>Handovers at the bench: the analyst says and hears the blind number only.</summary>
internal static class BlindCustodyEndpoints
{
    public static void MapBlindCustody(this RouteGroupBuilder api)
    {
        api.MapPost("/samples/{blindNo}/handovers",
            async (HttpContext context, OpenHouse house, string blindNo, Given given) =>
            {
                var itemNo = ItemNo(context, house, blindNo);
                return CommandAnswer.Blind(await house.Desks.Custody.Give(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, given.ToHolder, given.SealNo,
                    given.SealIntact, given.Place, blindNo));
            });
        api.MapPost("/samples/{blindNo}/acceptances",
            async (HttpContext context, OpenHouse house, string blindNo, Accepted accepted) =>
            {
                var itemNo = ItemNo(context, house, blindNo);
                return CommandAnswer.Blind(await house.Desks.Custody.Accept(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, accepted.SealIntact, accepted.Place, blindNo));
            });
        api.MapGet("/samples/{blindNo}/custody", (HttpContext context, OpenHouse house, string blindNo) =>
        {
            var itemNo = ItemNo(context, house, blindNo);
            var state = house.Read(session => CustodyStore.State(session, itemNo));
            return new ShownCustody(blindNo, state.Holder, state.GivenTo);
        });
    }

    private static string ItemNo(HttpContext context, OpenHouse house, string blindNo)
    {
        context.Must(house, Role.Analyst, Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor);
        return house.Read(session => OrdersStore.ItemByBlind(session, blindNo))?.ItemNo
            ?? throw FireAssayRefusals.SampleUnknown.With(blindNo);
    }

    private sealed record Given(string ToHolder, string? SealNo, bool SealIntact, string Place);

    private sealed record Accepted(bool SealIntact, string Place);

    private sealed record ShownCustody(string BlindNo, string Holder, string? GivenTo);
}
