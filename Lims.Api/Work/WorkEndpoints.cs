using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary><c>/api/v1/work</c>: what waits for whoever asks, and what a scanned code is.</summary>
internal static class WorkEndpoints
{
    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapWork(this RouteGroupBuilder api)
    {
        api.MapGet("/work", (HttpContext context, OpenHouse house, string? part, long? before) =>
        {
            var reader = context.Must(house);
            return house.Read(session => new ShownQueue(
                part is null
                    ? WaitingWork.Of(session, reader)
                    : [WaitingWork.Part(session, reader, part, before ?? WorkPage.Newest)],
                reader.Has(Role.Analyst) ? TrayWorkStore.InWork(session).Rows : []));
        });
        api.MapGet("/work/{code}", (HttpContext context, OpenHouse house, string code) =>
        {
            var reader = context.Must(house);
            return ShownScan.Of(house.Read(session => ScanDesk.Look(session, reader, code)));
        });
        api.MapGet("/orders", (HttpContext context, OpenHouse house, long? before) =>
        {
            context.Must(house, Readers);
            return house.Read(session => OrderWorkStore.Newest(session, before ?? WorkPage.Newest));
        });
        api.MapGet("/orders/{orderNo}/work", (HttpContext context, OpenHouse house, string orderNo) =>
        {
            context.Must(house, Readers);
            return house.Read(session => OrderWorkStore.Summary(session, orderNo))
                ?? throw OrdersRefusals.OrderUnknown.With(orderNo);
        });
    }

    private sealed record ShownQueue(IReadOnlyList<WorkPart> Parts, IReadOnlyList<TrayWorkRow> Trays);

    private sealed record ShownStep(
        string Code, Detail Says, string? Role, bool Yours, Detail? Why, string? TrayNo, string? Position);

    private sealed record ShownScan(
        string Kind, string Code, string? Stage, string? PublicStage, string Page, ShownStep? Next)
    {
        public static ShownScan Of(Scanned scanned) => new(
            scanned.Kind, scanned.Code, scanned.Stage, scanned.PublicStage, scanned.Page,
            scanned.Next is { } next
                ? new ShownStep(next.Code, next.Says, next.Role, next.Yours, next.Why, next.TrayNo, next.Position)
                : null);
    }
}
