using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.Randomness;
using Lims.Core.Parties;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Somebody joins the house: the name as a party, the user, roles, and a way to sign in.</summary>
/// <param name="Name">The person's own name, as papers print it.</param>
/// <param name="PartyId">An existing party (a customer gets a login), or null for a new person.</param>
public sealed record AddUser(string UserName, string Name, IReadOnlyList<string> Roles, string? PartyId = null)
{
    /// <param name="passwordHash">Of a password chosen already, or null: then only a one-time link lets in.</param>
    public LedgerCommand Command(string key, string actor, Draw draw, string? passwordHash = null)
    {
        var userId = draw.Id();
        var partyId = PartyId ?? draw.Id();
        var signIn = new SignInRow(userId, UserName, passwordHash, draw.Id(), 0, null);
        var salt = draw.Salt();
        var row = new RecordParty(null, Party.Person, Name, null, null, null, null).Row(partyId, 1, salt);
        return new LedgerCommand
        {
            Key = key,
            Actor = actor,
            // Whoever is a party already is named by it; otherwise the name is hashed under the party's salt.
            Request = PartyId is null ? this : new { PartyId, Roles },
            RequestSalt = PartyId is null ? salt : null,
            EarlierSalt = PartyId is null ? PartyStore.SaltOf : null,
            Decide = session =>
            {
                PeopleStore.Acting(session, actor).Must(Role.Administrator);
                if (SignInStore.ByName(session, Staff.UserName(UserName)) is not null)
                    throw PeopleRefusals.UserExists.With(UserName);
                if (PartyId is not null && PartyStore.Find(session, PartyId) is null)
                    throw PartiesRefusals.PartyUnknown.With();
                return PartyId is null
                    ? [.. PartyBook.Record(row), .. Staff.Add(userId, partyId, Roles)]
                    : Staff.Add(userId, partyId, Roles);
            },
            Alongside = session =>
            {
                if (PartyId is null)
                    PartyStore.Insert(session, row);
                SignInStore.Insert(session, signIn);
            },
        };
    }
}
