using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Web;
using Lims.Core.House;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Lims.Api.Reports;

/// <summary><c>/verify/{code}</c>: no login; a page for people, JSON for machines, never a customer.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.Verify)]
public sealed class VerifyPage(OpenHouse house) : PageModel
{
    private const string Json = "application/json";

    public PublicReport Report { get; private set; } = PublicReport.Unknown;

    public ReportStatus Status => ReportStatus.Of(Report.Status);

    public HouseSettings Settings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        (Report, Settings) = house.Read(session => (PublicReport.Find(session, code), HouseStore.Settings(session)!));
        var status = Report.Status == "unknown" ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Response.Headers.Vary = "Accept, Cookie";
        if (Request.Headers.Accept.ToString().Contains(Json, StringComparison.OrdinalIgnoreCase))
        {
            // The page itself is kept by nobody either: its forms see to that.
            Response.Headers.CacheControl = "no-store";
            await Results.Json(Report, statusCode: status).ExecuteAsync(HttpContext);
            return new EmptyResult();
        }
        Response.StatusCode = status;
        return Page();
    }
}
