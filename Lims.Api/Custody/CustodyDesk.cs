using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Custody;
using Lims.Core.People;

namespace Lims.Api.Custody;

/// <summary>Handing items on: the giver holds out, the other accepts.</summary>
public sealed class CustodyDesk(LedgerWriter writer)
{
    /// <param name="knownAs">The number a refusal names: the blind one at the bench; null for the item's own.</param>
    public Task<Appended> Give(
        Ask ask, string itemNo, string toHolder, string? sealNo, bool sealIntact, string place,
        string? knownAs = null) => Run(
        ask, new { itemNo, toHolder, sealNo, sealIntact, place }, session => CustodyChain.Give(
            CustodyStore.State(session, itemNo) with { ItemNo = knownAs ?? itemNo },
            new HandoverGiven(itemNo, ask.UserId, toHolder, sealNo, sealIntact ? 1 : 0, place)));

    /// <param name="knownAs">As for <see cref="Give"/>.</param>
    public Task<Appended> Accept(
        Ask ask, string itemNo, bool sealIntact, string place, string? knownAs = null) => Run(
        ask, new { itemNo, accepted = true, sealIntact, place }, session => CustodyChain.Accept(
            CustodyStore.State(session, itemNo) with { ItemNo = knownAs ?? itemNo },
            new HandoverAccepted(itemNo, ask.UserId, sealIntact ? 1 : 0, place)));

    private Task<Appended> Run(Ask ask, object request, Func<LedgerSession, IReadOnlyList<IFact>> decide) =>
        writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = request,
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Reception, Role.Analyst, Role.Manager);
                return decide(session);
            },
        });
}
