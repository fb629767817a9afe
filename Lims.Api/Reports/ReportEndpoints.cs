using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary><c>/api/v1/reports</c>: a number, its paper, or its end.</summary>
internal static class ReportEndpoints
{
    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapReports(this RouteGroupBuilder api)
    {
        api.MapPost("/reports", async (HttpContext context, OpenHouse house, AskForReport ask) =>
        {
            var appended = await house.Desks.Office.Number(context.Asks(house), ask.ItemNos);
            return await Finished(house, appended);
        });
        api.MapPost("/reports/{reportNo}/amendment",
            async (HttpContext context, OpenHouse house, string reportNo, AmendReport amend) =>
                await Finished(house, await house.Desks.Office.Amend(
                    context.Asks(house, ReportSubject.Of(reportNo)), reportNo, amend.Reason)));
        api.MapPost("/reports/{reportNo}/revocation",
            async (HttpContext context, OpenHouse house, string reportNo, RevokeReport revoke) =>
                CommandAnswer.Of(await house.Desks.Office.Revoke(
                    context.Asks(house, ReportSubject.Of(reportNo)), reportNo, revoke.Code, revoke.Reason)));
        api.MapGet("/reports/{reportNo}", (HttpContext context, OpenHouse house, string reportNo) =>
        {
            context.Must(house, Readers);
            var (report, version) = house.Read(session => (ReportsStore.Report(session, reportNo),
                LedgerReader.SubjectVersion(session, ReportSubject.Of(reportNo))));
            CommandHeaders.Tell(context, version);
            return report ?? throw ReportsRefusals.ReportUnknown.With(reportNo);
        });
        api.MapGet("/reports/{reportNo}/pdf", (HttpContext context, OpenHouse house, string reportNo) =>
        {
            context.Must(house, Readers);
            return Results.Bytes(house.Desks.Office.Pdf(reportNo), "application/pdf", reportNo + ".pdf");
        });
        api.MapPost("/reports/{reportNo}/void",
            async (HttpContext context, OpenHouse house, string reportNo, VoidNumber ask) =>
                CommandAnswer.Of(await house.Desks.Office.Void(
                    context.Asks(house, ReportSubject.Of(reportNo)), reportNo, ask.Reason)));
    }

    private static async Task<NumberedReport> Finished(OpenHouse house, Appended appended)
    {
        var numbered = await house.Desks.Office.Finished(appended);
        return new NumberedReport(numbered.ReportNo, numbered.PublicCode, CommandAnswer.Of(appended));
    }

    private sealed record AmendReport(string Reason);

    private sealed record RevokeReport(string Code, string Reason);

    private sealed record AskForReport(IReadOnlyList<string> ItemNos);

    private sealed record VoidNumber(string Reason);

    private sealed record NumberedReport(string ReportNo, string PublicCode, CommandAnswer Command);
}
