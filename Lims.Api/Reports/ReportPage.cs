using System.Text;
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

    public ReportRow Report { get; private set; } = null!;

    public ReportContent Paper { get; private set; } = null!;

    public string NumberedBy { get; private set; } = "";

    public bool MayVoid => Report.Status == "in-preparation"
        && HttpContext.RequestServices.GetRequiredService<SignedIn>().Is(Role.Manager);

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

    public async Task<IActionResult> OnPostVoidAsync()
    {
        var answer = await this.Try(async () =>
        {
            await house.Desks.Office.Void(this.Asks(house), ReportNo, Reason ?? "");
            return LocalRedirect("/reports/" + Uri.EscapeDataString(ReportNo));
        });
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
        NumberedBy = new PersonNames(session).Of(Report.NumberedBy);
        return true;
    });
}
