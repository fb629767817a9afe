using Lims.Api.FireAssay;
using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Grading;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Grading;

/// <summary>Check and approval. The password comes with each request, so that each act is freshly signed for.</summary>
internal static class GradingEndpoints
{
    public static void MapGrading(this RouteGroupBuilder api)
    {
        api.MapGet("/items/{itemNo}/result", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Role.Checker, Role.Manager, Role.Auditor);
            var (grade, results) = house.Read(session =>
                (GradingStore.Grade(session, itemNo), FireAssayStore.Results(session, itemNo)));
            return new ShownResult(grade ?? throw GradingRefusals.NoResult.With(itemNo), results);
        });
        api.MapPost("/items/{itemNo}/check", async (HttpContext context, OpenHouse house, string itemNo, Look look) =>
            CommandAnswer.Of(await house.Desks.Approval.Check(
                context.Asks(house, ItemSubject.Of(itemNo)), itemNo, look.ResultSeq)));
        api.MapPost("/items/{itemNo}/send-back",
            async (HttpContext context, OpenHouse house, string itemNo, SendBack back) =>
                CommandAnswer.Of(await house.Desks.Approval.SendBack(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, back.ResultSeq, back.Reason)));
        api.MapPost("/items/{itemNo}/approval",
            async (HttpContext context, OpenHouse house, string itemNo, Look look) =>
                CommandAnswer.Of(await house.Desks.Approval.Approve(
                    context.Asks(house, ItemSubject.Of(itemNo)), itemNo, look.ResultSeq)));
    }

    private sealed record Look(long ResultSeq);

    private sealed record SendBack(long ResultSeq, string Reason);

    private sealed record ShownResult(GradeRow Grade, IReadOnlyList<AssayResultRow> Attempts);
}
