using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.People;

namespace Lims.Api.Grading;

/// <summary>The names of those who acted, each read once; the bare reference where the name was erased.</summary>
public sealed class PersonNames(LedgerSession session)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <param name="actor">As it stands in the ledger, <c>user:…</c> or <c>house</c>.</param>
    public string Of(string actor)
    {
        if (names.TryGetValue(actor, out var known))
            return known;
        var partyId = UserSubject.UserIdOf(actor) is { } userId ? PeopleStore.Find(session, userId)?.PartyId : null;
        return names[actor] = partyId is not null && PartyStore.Find(session, partyId) is { } person
            ? person.Name
            : actor;
    }

    /// <summary>The names of all these, to be kept after the session.</summary>
    public IReadOnlyDictionary<string, string> Of(IEnumerable<string?> actors) =>
        actors.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(actor => actor, Of, StringComparer.Ordinal);
}
