using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Parties;
using Lims.Core.People;

namespace Lims.Api.Parties;

/// <summary>A person or company is written down, or its data are brought up to date as a new version.</summary>
/// <param name="PartyId">An existing party, or null for a new one.</param>
public sealed record RecordParty(
    string? PartyId,
    string Kind,
    string Name,
    string? Place,
    string? Phone,
    string? IdentityKind,
    string? IdentityNo)
{
    public LedgerCommand Command(string key, string actor, Draw draw, SubjectVersion? seen = null)
    {
        var partyId = PartyId ?? draw.Id();
        var salt = draw.Salt();
        Party? row = null;
        return new LedgerCommand
        {
            Key = key,
            Actor = actor,
            Request = this,
            RequestSalt = salt,
            EarlierSalt = PartyStore.SaltOf,
            Seen = seen,
            Decide = session =>
            {
                PeopleStore.Acting(session, actor).Must(Role.Reception, Role.Manager, Role.Administrator);
                var state = PartyStore.State(session, partyId);
                if (state is null && PartyId is not null)
                    throw PartiesRefusals.PartyUnknown.With();
                row = Row(partyId, PartyBook.NextVersion(state), salt);
                return PartyBook.Record(row);
            },
            Alongside = session => PartyStore.Insert(session, row!),
        };
    }

    /// <summary>The row as it will stand.</summary>
    public Party Row(string partyId, long partyVersion, byte[] salt) => new(
        partyId, partyVersion, salt, Kind, Name, Place, OneSpelling(Phone), IdentityKind, IdentityNo,
        SearchKey.Of(Name));

    private static string? OneSpelling(string? phone) => string.IsNullOrWhiteSpace(phone)
        ? null
        : PhoneNumber.Normalise(phone) ?? throw PartiesRefusals.PhoneText.With();
}
