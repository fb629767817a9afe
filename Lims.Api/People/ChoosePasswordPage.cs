using Lims.Api.Hosting;
using Lims.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Lims.Api.People;

/// <summary><c>/sign-in/{token}</c>, the page behind a one-time link: choose a password, once.</summary>
/// <remarks>The link itself is what a form's token would prove: whoever knows it may choose.</remarks>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class ChoosePasswordPage(OpenHouse house) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public Task<IActionResult> OnPostAsync(string token) => Request.HasFormContentType
        ? this.Try(async () =>
        {
            await house.SignIn.Redeem(token, Password ?? "");
            return LocalRedirect("/sign-in");
        })
        : throw WebRefusals.MediaType.With();
}
