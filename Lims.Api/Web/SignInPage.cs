using System.Net;
using Lims.Api.Hosting;
using Lims.Core.Refusals;

namespace Lims.Api.Web;

/// <summary>The page behind a one-time link: choose a password, once.</summary>
internal static class SignInPage
{
    private const string Head = "/sign-in/";

    public static string PathOf(string token) => Head + token;

    public static void MapSignInPage(this WebApplication app)
    {
        app.MapGet(Head + "{token}", (HttpContext context) => Page(context, null));
        app.MapPost(Head + "{token}", async (HttpContext context, OpenHouse house, string token) =>
        {
            if (!context.Request.HasFormContentType)
                throw WebRefusals.MediaType.With();
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                await house.SignIn.Redeem(token, form["password"].ToString());
            }
            catch (RefusedException refused)
            {
                return Page(context, Problem.SpeaksTurkish(context.Request) ? refused.Turkish : refused.English);
            }
            return Results.Redirect("/");
        }).DisableAntiforgery();
    }

    private static IResult Page(HttpContext context, string? trouble)
    {
        var (title, label, button) = Problem.SpeaksTurkish(context.Request)
            ? ("Parolanızı belirleyin", "Yeni parola (en az 12 karakter)", "Kaydet")
            : ("Choose your password", "New password (at least 12 characters)", "Save");
        return Results.Content(
            $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>AyarEvi</title></head><body>
            <h1>{title}</h1>
            <p role="alert">{WebUtility.HtmlEncode(trouble)}</p>
            <form method="post"><label>{label}
            <input type="password" name="password" minlength="12" autocomplete="new-password" required></label>
            <button>{button}</button></form>
            </body></html>
            """,
            "text/html; charset=utf-8", statusCode: trouble is null ? 200 : StatusCodes.Status422UnprocessableEntity);
    }
}
