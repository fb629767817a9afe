using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.Parties;
using Lims.Core.People;

namespace Lims.Api.Parties;

/// <summary><c>/api/v1/parties</c>: reception finds, records and corrects persons and companies.</summary>
internal static class PartyEndpoints
{
    private const int MostFound = 50;
    private const int LeastPhoneDigits = 3;
    private static readonly string[] Readers = [Role.Reception, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapParties(this RouteGroupBuilder api)
    {
        api.MapGet("/parties",
            (HttpContext context, OpenHouse house, string? name, string? phone, string? orderNo) =>
            {
                context.Must(house, Readers);
                return house.Read(session => Found(session, name, phone, orderNo)).Select(Shown);
            });
        api.MapGet("/parties/{partyId}/last-order", (HttpContext context, OpenHouse house, string partyId) =>
        {
            context.Must(house, Readers);
            return house.Read(session => OrdersStore.LastOfParty(session, partyId)) is { } last
                ? Results.Json(new LastOrder(last.Order, last.Agreement, last.Items))
                : Results.NoContent();
        });
        api.MapGet("/parties/{partyId}", (HttpContext context, OpenHouse house, string partyId) =>
        {
            context.Must(house, Readers);
            var party = house.Read(session => PartyStore.Find(session, partyId))
                ?? throw PartiesRefusals.PartyUnknown.With();
            CommandHeaders.Tell(context, party.PartyVersion);
            return Shown(party);
        });
        api.MapPost("/parties", (HttpContext context, OpenHouse house, PartyData data) =>
            Record(context, house, null, data));
        api.MapPut("/parties/{partyId}", (HttpContext context, OpenHouse house, string partyId, PartyData data) =>
            Record(context, house, partyId, data));
        api.MapDelete("/parties/{partyId}", async (HttpContext context, OpenHouse house, string partyId) =>
            CommandAnswer.Of(await house.Append(new EraseParty(partyId).Command(
                CommandHeaders.Key(context, house), context.ActorRef(),
                CommandHeaders.Seen(context, PartySubject.Of(partyId))))));
    }

    private static async Task<RecordedParty> Record(
        HttpContext context, OpenHouse house, string? partyId, PartyData data)
    {
        var wanted = new RecordParty(
            partyId, data.Kind, data.Name, data.Place, data.Phone, data.IdentityKind, data.IdentityNo);
        var appended = await house.Append(wanted.Command(
            CommandHeaders.Key(context, house), context.ActorRef(), house.Draw,
            partyId is null ? null : CommandHeaders.Seen(context, PartySubject.Of(partyId))));
        var recorded = appended.Facts.Select(each => each.Fact).OfType<PartyRecorded>().Single();
        return new RecordedParty(recorded.PartyId, recorded.PartyVersion, CommandAnswer.Of(appended));
    }

    private static IReadOnlyList<Party> Found(LedgerSession session, string? name, string? phone, string? orderNo) =>
        (name, phone, orderNo) switch
        {
            ({ } beginning, null, null) => PartyStore.Search(session, beginning, MostFound),
            (null, { } beginning, null) when beginning.Count(char.IsAsciiDigit) >= LeastPhoneDigits
                => PartyStore.SearchPhone(session, beginning, MostFound),
            (null, null, { } number) => OrdersStore.Order(session, number) is { } order
                && PartyStore.Find(session, order.PartyId) is { } party ? [party] : [],
            _ => throw PartiesRefusals.PartySearch.With(),
        };

    private static ShownParty Shown(Party party) => new(
        party.PartyId, party.PartyVersion, party.Kind, party.Name, party.Place, party.Phone, party.IdentityKind,
        party.IdentityNo);

    private sealed record PartyData(
        string Kind, string Name, string? Place = null, string? Phone = null, string? IdentityKind = null,
        string? IdentityNo = null);

    private sealed record RecordedParty(string PartyId, long PartyVersion, CommandAnswer Command);

    private sealed record LastOrder(OrderRow Order, OrderAgreementRow Agreement, IReadOnlyList<ItemRow> Items);

    private sealed record ShownParty(
        string PartyId, long PartyVersion, string Kind, string Name, string? Place, string? Phone, string? IdentityKind,
        string? IdentityNo);
}
