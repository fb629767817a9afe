using Lims.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.People;

/// <summary><c>/sign-out</c>: ends the session on this machine.</summary>
[AllowAnonymous]
public sealed class SignOutPage : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await PersonSignIn.Out(HttpContext);
        return LocalRedirect("/");
    }
}
