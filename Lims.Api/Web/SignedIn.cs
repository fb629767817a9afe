using Lims.Api.Hosting;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.People;

namespace Lims.Api.Web;

/// <summary>Whoever looks at the page, or nobody; read once a request.</summary>
public sealed class SignedIn(IHttpContextAccessor context, OpenHouse house)
{
    private readonly Lazy<(Actor? Actor, string Name)> person = new(() => Read(context.HttpContext, house));

    /// <summary>Null for a visitor who has not signed in.</summary>
    public Actor? Actor => person.Value.Actor;

    /// <summary>The person's name, or the user's id where it was erased.</summary>
    public string Name => person.Value.Name;

    public bool Is(params string[] roles) => Actor is { } actor && roles.Any(actor.Has);

    private static (Actor?, string) Read(HttpContext? context, OpenHouse house)
    {
        if (context?.User.Identity?.IsAuthenticated != true)
            return (null, "");
        return house.Read(session =>
        {
            var actor = PeopleStore.Actor(session, context.UserId());
            var name = actor.PartyId is { } partyId ? PartyStore.Find(session, partyId)?.Name : null;
            return ((Actor?)actor, name ?? actor.UserId);
        });
    }
}
