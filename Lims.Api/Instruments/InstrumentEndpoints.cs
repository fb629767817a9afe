using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Instruments;

namespace Lims.Api.Instruments;

/// <summary><c>/api/v1/instruments</c>: the register.</summary>
internal static class InstrumentEndpoints
{
    public static void MapInstruments(this RouteGroupBuilder api)
    {
        api.MapGet("/instruments", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house);
            return house.Read(InstrumentStore.All);
        });
        api.MapGet("/instruments/{instrumentId}", (HttpContext context, OpenHouse house, string instrumentId) =>
        {
            context.Must(house);
            var instrument = house.Read(session => InstrumentStore.Find(session, instrumentId))
                ?? throw InstrumentsRefusals.NotRegistered.With(instrumentId);
            CommandHeaders.Tell(context, instrument.Version);
            return instrument;
        });
        api.MapPost("/instruments", async (HttpContext context, OpenHouse house, InstrumentRegistered wanted) =>
            CommandAnswer.Of(await house.Append(KeepInstruments.Enter(
                CommandHeaders.Key(context, house), context.ActorRef(), wanted,
                CommandHeaders.Seen(context, wanted.Subject)))));
        api.MapPost("/instruments/{instrumentId}/withdrawal",
            async (HttpContext context, OpenHouse house, string instrumentId, Withdrawal withdrawal) =>
                CommandAnswer.Of(await house.Append(KeepInstruments.Withdraw(
                    CommandHeaders.Key(context, house), context.ActorRef(), instrumentId, withdrawal.Reason,
                    CommandHeaders.Seen(context, InstrumentSubject.Of(instrumentId))))));
    }

    private sealed record Withdrawal(string Reason);
}
