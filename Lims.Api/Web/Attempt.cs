using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Web;

/// <summary>
/// What a person does on a page: done, or told in one sentence on the same page, nothing typed being lost.
/// </summary>
public static class Attempt
{
    /// <summary>The field of a form that holds its key: the same form sent twice is done once.</summary>
    public const string KeyField = "key";

    /// <summary>The field of a form that holds the version the person saw.</summary>
    public const string SeenField = "seen";

    /// <summary>Runs a use case; a refusal is shown on the page it came from.</summary>
    /// <param name="again">What shows it instead of the whole page: the part that a scan is answered with.</param>
    public static async Task<IActionResult> Try(
        this PageModel page, Func<Task<IActionResult>> act, Func<IActionResult>? again = null)
    {
        try
        {
            return await act();
        }
        catch (RefusedException refused)
        {
            page.ModelState.AddModelError("", page.Speech()[refused]);
            page.Response.StatusCode = Problem.StatusOf(refused.Code);
            return again?.Invoke() ?? page.Page();
        }
    }

    /// <summary>Who asks by this form, under its key, having seen its version where a stream is named.</summary>
    public static Ask Asks(this PageModel page, OpenHouse house, string? subject = null)
    {
        var form = page.Request.Form;
        var key = form[KeyField].ToString();
        return new Ask(
            page.HttpContext.ActorRef(),
            key.Length == 0 ? house.Draw.CommandKey(house.Clock.GetUtcNow()) : CommandHeaders.MustBeKey(key),
            subject is null || form[SeenField].ToString() is not { Length: > 0 } seen
                ? null
                : new SubjectVersion(subject, CommandHeaders.MustBeVersion(seen)));
    }

    public static Speech Speech(this PageModel page) => page.HttpContext.RequestServices.GetRequiredService<Speech>();
}
