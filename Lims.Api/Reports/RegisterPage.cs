using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Reports;

/// <summary><c>/reports</c>: the register (<c>ayar defteri</c>), every number, newest first.</summary>
[OnlyFor(Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor)]
public sealed class RegisterPage(OpenHouse house) : PageModel
{
    public const int RowsAPage = 50;

    /// <summary>Shows numbers older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>A number that the reader looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? No { get; set; }

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    /// <summary>The last number of this page where older ones follow.</summary>
    public string? Older { get; private set; }

    public IActionResult OnGet()
    {
        if (!string.IsNullOrWhiteSpace(No))
            return LocalRedirect("/reports/" + Uri.EscapeDataString(No.Trim().ToUpperInvariant()));
        var rows = house.Read(session => RegisterStore.Page(session, Before, RowsAPage + 1));
        Rows = [.. rows.Take(RowsAPage)];
        Older = rows.Count > RowsAPage ? Rows[^1].ReportNo : null;
        return Page();
    }
}
