using System.Security.Claims;
using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Core.People;

namespace Lims.Api.Web;

/// <summary>Who is behind a request.</summary>
public static class Reader
{
    internal const string UserClaim = "user";

    public static ClaimsPrincipal Of(string userId, string scheme) =>
        new(new ClaimsIdentity([new Claim(UserClaim, userId)], scheme));

    /// <summary>The text for the ledger's Actor column.</summary>
    public static string ActorRef(this HttpContext context) => UserSubject.Of(context.UserId());

    public static string UserId(this HttpContext context) => context.User.FindFirstValue(UserClaim)
        ?? throw new InvalidOperationException("The endpoint lets in people who have not signed in.");

    /// <summary>The signed-in user, who must have one of these roles; none given: any user.</summary>
    /// <exception cref="Core.Refusals.RefusedException">The user has none of the roles, or acts no more.</exception>
    public static Actor Must(this HttpContext context, OpenHouse house, params string[] roles)
    {
        var actor = house.Read(session => PeopleStore.Actor(session, context.UserId()));
        return roles.Length == 0 ? actor : actor.Must(roles);
    }
}
