using Lims.Core.Refusals;

namespace Lims.Api.Web;

/// <summary>Turns refusals into problem details; a bug goes on and becomes a logged 500.</summary>
internal static class Refusing
{
    /// <summary>An error without a body gets one: 404, 405, 413 and 415 are problem details too.</summary>
    public static void UseProblems(this WebApplication app) => app.UseStatusCodePages(async pages =>
    {
        if (Problem.OfStatus(pages.HttpContext.Response.StatusCode) is { } refusal)
            await Problem.Write(pages.HttpContext, refusal.With());
    });

    public static void UseRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await Problem.Write(context, refused);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            // The inner exception of a body that is no such JSON names the member.
            var reason = unreadable.InnerException?.Message ?? unreadable.Message;
            await Problem.Write(context, WebRefusals.RequestUnreadable.With(reason.Split('\n')[0]));
        }
    });
}
