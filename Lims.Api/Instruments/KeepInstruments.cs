using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Instruments;
using Lims.Core.People;

namespace Lims.Api.Instruments;

/// <summary>The register of instruments is kept by the administrator or the manager.</summary>
public static class KeepInstruments
{
    public static LedgerCommand Enter(
        string key, string actor, InstrumentRegistered wanted, SubjectVersion? seen = null) => new()
    {
        Key = key,
        Actor = actor,
        Request = wanted,
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(Role.Administrator, Role.Manager);
            return InstrumentRegister.Enter(wanted);
        },
    };

    public static LedgerCommand Withdraw(
        string key, string actor, string instrumentId, string reason, SubjectVersion? seen = null) => new()
    {
        Key = key,
        Actor = actor,
        Request = new { Withdraw = instrumentId, Reason = reason },
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(Role.Administrator, Role.Manager);
            return InstrumentRegister.Withdraw(instrumentId, InstrumentStore.Find(session, instrumentId), reason);
        },
    };
}
