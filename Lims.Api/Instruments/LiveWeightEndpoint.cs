using System.Runtime.CompilerServices;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.Instruments;
using Lims.Core.People;
using Lims.Instruments.Balances;

namespace Lims.Api.Instruments;

/// <summary><c>/instruments/{id}/live</c>: what lies on the pan, for the eyes of whoever is about to weigh.</summary>
/// <remarks>
/// Ends with the browser that looks, with the house, and now and then by itself: the browser then asks again, and
/// whoever has signed out meanwhile sees nothing more. A weighing always goes first, see
/// <see cref="MtSicsBalance.Look"/>.
/// </remarks>
internal static class LiveWeightEndpoint
{
    // Three times a second follows a hand; a line of eight bytes leaves the balance time for everything else.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PauseOutOfReach = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(10);

    public static void MapLiveWeight(this WebApplication app) => app.MapGet(
        "/instruments/{instrumentId}/live",
        (HttpContext context, OpenHouse house, Speech say, IHostApplicationLifetime life, string instrumentId) =>
        {
            context.Must(house, Role.Analyst, Role.Reception);
            var balance = house.Read(session => InstrumentStore.MustBeUsable(
                session, instrumentId, LedgerInstant.Format(house.Clock.GetUtcNow())));
            if (balance.Kind != InstrumentRegistered.Balance)
                throw InstrumentsRefusals.NotRegistered.With(instrumentId);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.ServerSentEvents(
                Looks(house.Balances, balance, say, life.ApplicationStopping, context.RequestAborted));
        }).RequireAuthorization();

    private static async IAsyncEnumerable<LiveWeight> Looks(
        BalanceRoom balances, Instrument balance, Speech say, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        ends.CancelAfter(LongestLook);
        while (await Look(balances, balance, ends.Token) is { } look)
        {
            yield return LiveWeight.Of(look, say);
            var pause = look.State is LookState.OutOfReach or LookState.AnotherBalance ? PauseOutOfReach : Pause;
            await Task.WhenAny(Task.Delay(pause, ends.Token));
        }
    }

    // Null: nobody looks any more.
    private static async Task<BalanceLook?> Look(BalanceRoom balances, Instrument balance, CancellationToken ends)
    {
        try
        {
            return ends.IsCancellationRequested ? null : await balances.Look(balance, ends);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
