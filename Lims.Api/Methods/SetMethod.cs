using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Methods;
using Lims.Core.People;

namespace Lims.Api.Methods;

/// <summary>A method gets a new version; what was received under an older one keeps it.</summary>
public static class SetMethod
{
    public static LedgerCommand Command(
        string key, string actor, MethodVersionSet wanted, SubjectVersion? seen = null) => new()
    {
        Key = key,
        Actor = actor,
        Request = wanted,
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(Role.Administrator, Role.Manager);
            return MethodBook.Set(wanted);
        },
    };
}
