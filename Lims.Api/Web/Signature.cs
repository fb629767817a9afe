using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Core.People;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Web;

/// <summary>What a person signs for takes the password anew, in the same form: a computer left open signs nothing.</summary>
public static class Signature
{
    /// <exception cref="RefusedException">
    /// It is not the password of the person who signed in, or it was tried too often.
    /// </exception>
    public static async Task Signs(this PageModel page, OpenHouse house, string? password)
    {
        BasicSignIn.MustBeSafe(page.HttpContext);
        var person = house.Read(session => SignInStore.ById(session, page.HttpContext.UserId()));
        try
        {
            await house.SignIn.Enter(person?.UserName ?? "", password ?? "");
        }
        catch (RefusedException refused) when (refused.Code == PeopleRefusals.SignInFailed.Code)
        {
            throw PeopleRefusals.SignatureFailed.With();
        }
    }
}
