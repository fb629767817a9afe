using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Parties;
using Lims.Core.People;

namespace Lims.Api.Parties;

/// <summary>A person's data are erased at his or her lawful request; that they stood there stays proved.</summary>
public sealed record EraseParty(string PartyId)
{
    public LedgerCommand Command(string key, string actor, SubjectVersion? seen = null) => new()
    {
        Key = key,
        Actor = actor,
        Request = this,
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(Role.Administrator);
            return PartyBook.Erase(PartyStore.State(session, PartyId));
        },
        Alongside = session => PartyStore.Erase(session, PartyId),
    };
}
