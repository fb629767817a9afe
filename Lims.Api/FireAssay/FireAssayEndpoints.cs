using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Api.Xrf;
using Lims.Core.FireAssay;
using Lims.Core.People;

namespace Lims.Api.FireAssay;

/// <summary>
/// <c>/api/v1/samples</c> and <c>/trays</c>: the bench. Samples are blind here, going in and coming out.
/// </summary>
internal static class FireAssayEndpoints
{
    private static readonly string[] Readers = [Role.Analyst, Role.Checker, Role.Manager];

    public static void MapFireAssay(this RouteGroupBuilder api)
    {
        MapSamples(api);
        api.MapPost("/trays", async (HttpContext context, OpenHouse house, OpenTray ask) =>
            CommandAnswer.Blind(await house.Desks.Bench.Open(context.Asks(house), ask.MethodId)));
        api.MapGet("/trays/{trayNo}", (HttpContext context, OpenHouse house, string trayNo) =>
        {
            context.Must(house, Readers);
            var (tray, version) = house.Read(session => (FireAssayStore.Tray(session, trayNo),
                Ledger.LedgerReader.SubjectVersion(session, TraySubject.Of(trayNo))));
            CommandHeaders.Tell(context, version);
            return new ShownTray(tray.TrayNo, tray.MethodId, tray.Fired, [.. tray.Cells.Select(ShownCell.Of)]);
        });
        api.MapPost("/trays/{trayNo}/proofs",
            async (HttpContext context, OpenHouse house, string trayNo, PlaceProof ask) =>
                CommandAnswer.Blind(await house.Desks.Bench.PlaceProof(context.Asks(house), new ProofPlaced(
                    trayNo, ask.Position, ask.ProofGroup, ask.PurityPerMille, ask.ProofGoldLot))));
        api.MapPost("/trays/{trayNo}/portions",
            async (HttpContext context, OpenHouse house, string trayNo, PlacePortion ask) =>
                CommandAnswer.Blind(await house.Desks.Bench.PlacePortion(
                    context.Asks(house), trayNo, ask.Position, ask.ProofGroup, ask.BlindNo)));
        api.MapPost("/trays/{trayNo}/cells/{position}/weighings",
            async (HttpContext context, OpenHouse house, string trayNo, string position, WeighCell ask) =>
                CommandAnswer.Blind(await house.Desks.Bench.Weigh(
                    context.Asks(house), trayNo, position, ask.InstrumentId)));
        api.MapPost("/trays/{trayNo}/cells/{position}/losses",
            async (HttpContext context, OpenHouse house, string trayNo, string position, LosePortion ask) =>
                CommandAnswer.Blind(await house.Desks.Bench.Lose(context.Asks(house), trayNo, position, ask.Reason)));
        api.MapPost("/trays/{trayNo}/firing",
            async (HttpContext context, OpenHouse house, string trayNo, FireTray ask) =>
                CommandAnswer.Blind(await house.Desks.Bench.Fire(
                    context.Asks(house, TraySubject.Of(trayNo)), new TrayFired(
                        trayNo, ask.Furnace, ask.TemperatureC, ask.DurationMin, ask.CupelLot, ask.LeadLot))));
        api.MapPost("/trays/{trayNo}/calculation", async (HttpContext context, OpenHouse house, string trayNo) =>
            CommandAnswer.Blind(await house.Desks.Bench.Calculate(context.Asks(house), trayNo)));
    }

    private static void MapSamples(RouteGroupBuilder api)
    {
        api.MapPost("/samples/{blindNo}/plan", async (HttpContext context, OpenHouse house, string blindNo, Plan ask) =>
            CommandAnswer.Blind(await house.Desks.Bench.Plan(
                context.Asks(house), blindNo, ask.AlloyClass, ask.AuPerMille, ask.AgPerMille)));
        api.MapGet("/samples/{blindNo}", (HttpContext context, OpenHouse house, string blindNo) =>
        {
            context.Must(house, Readers);
            return house.Read(session =>
            {
                var sample = FireAssayStore.Sample(session, blindNo);
                var plan = FireAssayStore.Plan(session, sample.ItemNo);
                return new ShownSample(blindNo, sample.Metal, sample.MethodId, sample.AlloyClass,
                    XrfStore.Verdict(session, sample.ItemNo)?.Verdict,
                    plan is null ? null : InquartPlan.For(InquartPlan.UsualPortionMg, plan),
                    sample.Attempts);
            });
        });
    }

    private sealed record Plan(string AlloyClass, string AuPerMille, string AgPerMille);

    private sealed record OpenTray(string MethodId);

    private sealed record PlaceProof(string Position, string ProofGroup, string PurityPerMille, string ProofGoldLot);

    private sealed record PlacePortion(string Position, string ProofGroup, string BlindNo);

    private sealed record WeighCell(string InstrumentId);

    private sealed record LosePortion(string Reason);

    private sealed record FireTray(
        string Furnace, long TemperatureC, long DurationMin, string CupelLot, string LeadLot);

    private sealed record ShownSample(
        string BlindNo, string Metal, string MethodId, string? AlloyClass, string? Screening, InquartPlan? Inquart,
        IReadOnlyList<AttemptOutcome> Attempts);

    private sealed record ShownTray(string TrayNo, string MethodId, bool Fired, IReadOnlyList<ShownCell> Cells);

    private sealed record ShownCell(
        string Position, string ProofGroup, string? BlindNo, long Attempt, string? MassMg, string? CornetMg, bool Lost)
    {
        public static ShownCell Of(TrayCell cell) => new(
            cell.Position, cell.ProofGroup, cell.BlindNo, cell.Attempt, cell.MassMg, cell.CornetMg, cell.Lost);
    }
}
