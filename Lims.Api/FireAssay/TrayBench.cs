using Lims.Api.Custody;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.People;
using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.People;

namespace Lims.Api.FireAssay;

/// <summary>The analyst's bench: samples are known by blind numbers only, masses come from balances only.</summary>
public sealed class TrayBench(LedgerWriter writer, WeighingDesk weighing, TimeProvider clock)
{
    public Task<Appended> Plan(Ask ask, string blindNo, string alloyClass, string auPerMille, string agPerMille) => Run(
        ask, new { blindNo, alloyClass, auPerMille, agPerMille }, session =>
        {
            var sample = FireAssayStore.Sample(session, blindNo);
            return Bench.Plan(sample, new AssayPlanned(sample.ItemNo, alloyClass, auPerMille, agPerMille));
        });

    public Task<Appended> Open(Ask ask, string methodId) => Run(ask, new { methodId }, session =>
    {
        PeopleStore.Acting(session, ask.UserId).MustKnow(methodId);
        var method = MethodStore.Must(session, methodId);
        var year = HouseCalendar.Year(clock.GetUtcNow());
        return [Bench.Open(year, FireAssayStore.LastTray(session, year) + 1, methodId, method.MethodVersion)];
    });

    public Task<Appended> PlaceProof(Ask ask, ProofPlaced placed) => Run(ask, placed, session =>
        Bench.PlaceProof(FireAssayStore.Tray(session, placed.TrayNo), placed));

    public Task<Appended> PlacePortion(
        Ask ask, string trayNo, string position, string proofGroup, string blindNo) => Run(
        ask, new { trayNo, position, proofGroup, blindNo }, session =>
        {
            var sample = FireAssayStore.Sample(session, blindNo);
            CustodyChain.MustHold(CustodyStore.State(session, sample.ItemNo), ask.UserId);
            return Bench.PlacePortion(FireAssayStore.Tray(session, trayNo), sample, position, proofGroup);
        });

    /// <summary>
    /// Weighs what belongs into a cell now: portion or proof gold before the fire, the cornet after it.
    /// </summary>
    public async Task<Appended> Weigh(Ask ask, string trayNo, string position, string instrumentId)
    {
        var capture = await weighing.Capture(
            ask, new { trayNo, position }, session => SubjectOf(session, ask, trayNo, position), instrumentId);
        return await Run(ask, new { trayNo, position, instrumentId }, session =>
        {
            var tray = FireAssayStore.Tray(session, trayNo);
            PeopleStore.Acting(session, ask.UserId).MustKnow(tray.MethodId);
            MustHold(session, ask, tray, tray.Cell(position));
            return Bench.Weigh(tray, position, instrumentId, capture.Sha256, capture.MassMg);
        });
    }

    public Task<Appended> Fire(Ask ask, TrayFired fired) => Run(ask, fired, session =>
        Bench.Fire(FireAssayStore.Tray(session, fired.TrayNo), fired));

    public Task<Appended> Lose(Ask ask, string trayNo, string position, string reason) => Run(
        ask, new { trayNo, position, reason }, session =>
            Bench.Lose(FireAssayStore.Tray(session, trayNo), position, reason));

    /// <summary>Works out every sample of the tray whose newest portions stand here.</summary>
    public Task<Appended> Calculate(Ask ask, string trayNo) => Run(ask, new { trayNo, step = "calculate" }, session =>
        AssayDesk.Calculate(session, FireAssayStore.Tray(session, trayNo)));

    private static string SubjectOf(LedgerSession session, Ask ask, string trayNo, string position)
    {
        var analyst = PeopleStore.Acting(session, ask.UserId).Must(Role.Analyst);
        var tray = FireAssayStore.Tray(session, trayNo);
        analyst.MustKnow(tray.MethodId);
        var cell = tray.Cell(position);
        MustHold(session, ask, tray, cell);
        Bench.MustAwaitWeighing(tray, cell);
        return cell.ItemNo is null ? TraySubject.Of(trayNo) : Core.Orders.ItemSubject.Of(cell.ItemNo);
    }

    /// <remarks>
    /// Before the fire the item itself is on the bench; a cornet is weighed when the item may be elsewhere.
    /// </remarks>
    private static void MustHold(LedgerSession session, Ask ask, TrayState tray, TrayCell cell)
    {
        if (cell.ItemNo is not null && !tray.Fired)
            CustodyChain.MustHold(CustodyStore.State(session, cell.ItemNo), ask.UserId);
    }

    private Task<Appended> Run(Ask ask, object request, Func<LedgerSession, IReadOnlyList<IFact>> decide) =>
        writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = request,
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Analyst);
                return decide(session);
            },
        });
}
