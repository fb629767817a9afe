using Lims.Api.Hosting;
using Lims.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Lims.Api.People;

/// <summary><c>/sign-in</c>: name and password, once a shift.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class SignInPage(OpenHouse house) : PageModel
{
    private const string Head = "/sign-in/";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>The address of a one-time link.</summary>
    public static string PathOf(string token) => Head + token;

    public Task<IActionResult> OnPostAsync() => this.Try(async () =>
    {
        BasicSignIn.MustBeSafe(HttpContext);
        var entered = await house.SignIn.Enter((UserName ?? "").Trim(), Password ?? "");
        await PersonSignIn.In(HttpContext, entered);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    });
}
