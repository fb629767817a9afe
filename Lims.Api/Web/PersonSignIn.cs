using System.Security.Claims;
using Lims.Api.Hosting;
using Lims.Api.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lims.Api.Web;

/// <summary>People sign in once a shift: a cookie that ends with it, or with the password it was given for.</summary>
internal static class PersonSignIn
{
    public const string SchemeName = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string StampClaim = "stamp";
    private static readonly TimeSpan Shift = TimeSpan.FromHours(10);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "ayarevi";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Shift;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnValidatePrincipal = Validate;
    }

    public static Task In(HttpContext context, SignInRow entered)
    {
        var person = Reader.Of(entered.UserId, SchemeName);
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim(StampClaim, entered.Stamp));
        return context.SignInAsync(SchemeName, person);
    }

    public static Task Out(HttpContext context) => context.SignOutAsync(SchemeName);

    // A reset, a new password or a disabled user ends every session at its next request.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var house = context.HttpContext.RequestServices.GetRequiredService<OpenHouse>();
        var userId = context.Principal!.FindFirstValue(Reader.UserClaim) ?? "";
        var stands = house.Read(session =>
            SignInStore.ById(session, userId)?.Stamp == context.Principal!.FindFirstValue(StampClaim)
            && PeopleStore.Find(session, userId) is { Disabled: false });
        if (stands)
            return;
        context.RejectPrincipal();
        await Out(context.HttpContext);
    }
}
