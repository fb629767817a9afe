using Lims.Api.Hosting;
using Lims.Api.Ledger;

namespace Lims.Api.Web;

/// <summary>Who asks by this request, under which key, having seen which version.</summary>
public static class Asking
{
    /// <param name="subject">The stream that <c>If-Match</c> speaks of; null where there is none to have seen.</param>
    public static Ask Asks(this HttpContext context, OpenHouse house, string? subject = null) => new(
        context.ActorRef(),
        CommandHeaders.Key(context, house),
        subject is null ? null : CommandHeaders.Seen(context, subject));
}
