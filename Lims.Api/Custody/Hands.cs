using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Web;
using Lims.Core.People;

namespace Lims.Api.Custody;

/// <summary>Holders as people call them: by the name of a person of the house, or as a place.</summary>
public static class Hands
{
    public const string Safe = "place:safe";

    private const string PartyHead = "party:";

    /// <summary>Places that every house has; what lies there may be taken by anybody of the house.</summary>
    public static IReadOnlyList<string> Places { get; } = [Safe];

    /// <param name="holder"><c>user:…</c>, <c>place:…</c> or <c>party:…</c>.</param>
    public static string Said(LedgerSession session, Speech say, string holder)
    {
        if (holder == Safe)
            return say["Kasa", "Safe"];
        // Whoever collected it is a customer: no name of theirs stands on a page of the bench.
        if (UserSubject.UserIdOf(holder) is not { } userId)
            return holder.StartsWith(PartyHead, StringComparison.Ordinal)
                ? say["Geri verildi", "Handed back"]
                : holder;
        return PeopleStore.Named(session, userId)?.Name ?? userId;
    }

    /// <summary>To whom somebody can hand an item: people of the house who work with items, then places.</summary>
    public static IReadOnlyList<(string Holder, string Name)> Takers(
        LedgerSession session, Speech say, string giver) =>
    [
        .. CustodyStore.Takers(session).Select(UserSubject.Of).Concat(Places).Where(holder => holder != giver)
            .Select(holder => (holder, Said(session, say, holder))),
    ];
}
