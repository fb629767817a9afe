using System.Text;
using Lims.Api.Audit;
using Lims.Api.Grading;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Core.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Reports;

/// <summary><c>/reports/{reportNo}</c>: one number, its paper, its public code; <c>/pdf</c> behind it the paper.</summary>
[OnlyFor(Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor)]
public sealed class ReportPage(OpenHouse house) : PageModel
{
    // The browser shows a paper by an object of its own, within our page and nobody else's.
    private const string PaperPolicy = "default-src 'self'; object-src 'self'; frame-ancestors 'self'";

    [BindProperty(SupportsGet = true)]
    public string ReportNo { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why it is revoked, one word of the closed list.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Which form was sent, so that it stands open again with what was typed.</summary>
    public string? Sent { get; private set; }

    public ReportRow Report { get; private set; } = null!;

    public ReportContent Paper { get; private set; } = null!;

    public string NumberedBy { get; private set; } = "";

    /// <summary>The reader may void a number, amend a report or take it back.</summary>
    public bool Decides => HttpContext.RequestServices.GetRequiredService<SignedIn>().Is(Role.Manager);

    public void OnGet() => Look();

    /// <param name="download">Kept as a file, not shown.</param>
    public IActionResult OnGetPdf(bool download)
    {
        var paper = house.Desks.Office.Pdf(ReportNo);
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.ContentSecurityPolicy = PaperPolicy;
        if (download)
            return File(paper, "application/pdf", ReportNo + ".pdf");
        Response.Headers.ContentDisposition = $"inline; filename=\"{ReportNo}.pdf\"";
        return File(paper, "application/pdf");
    }

    public Task<IActionResult> OnPostVoidAsync() => Act("void", async () =>
    {
        await house.Desks.Office.Void(this.Asks(house), ReportNo, Reason ?? "");
        return ReportNo;
    });

    public Task<IActionResult> OnPostAmendAsync() => Act("amend", async () =>
    {
        var appended = await house.Desks.Office.Amend(this.Asks(house), ReportNo, (Reason ?? "").Trim());
        return (await house.Desks.Office.Finished(appended)).ReportNo;
    });

    public Task<IActionResult> OnPostRevokeAsync() => Act("revoke", async () =>
    {
        await house.Desks.Office.Revoke(this.Asks(house), ReportNo, Code ?? "", (Reason ?? "").Trim());
        return ReportNo;
    });

    private async Task<IActionResult> Act(string sent, Func<Task<string>> act)
    {
        Sent = sent;
        var answer = await this.Try(async () => LocalRedirect("/reports/" + Uri.EscapeDataString(await act())));
        if (answer is PageResult)
            Look();
        return answer;
    }

    private void Look() => house.Read(session =>
    {
        Report = ReportsStore.Report(session, ReportNo) ?? throw ReportsRefusals.ReportUnknown.With(ReportNo);
        Paper = ReportContent.Read(Encoding.UTF8.GetString(
            LedgerReader.Bytes(session, Report.ContentSha256)
            ?? throw new InvalidOperationException($"The content of {ReportNo} is not kept.")));
        NumberedBy = new Names(session).Of(Report.NumberedBy);
        return true;
    });
}
