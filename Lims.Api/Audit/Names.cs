using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.People;

namespace Lims.Api.Audit;

/// <summary>Who stands behind the actors of a trail; each is looked up once.</summary>
public sealed class Names(LedgerSession session)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The person's name, or the ledger's own text where the person was erased or is the house.</summary>
    public string Of(string actor)
    {
        if (!known.TryGetValue(actor, out var name))
            known[actor] = name = UserSubject.UserIdOf(actor) is { } userId
                && PeopleStore.Named(session, userId)?.Name is { } person ? person : actor;
        return name;
    }
}
