using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.House;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.House;

/// <summary>The house's own data are set, confirmed and worded by its administrator or manager.</summary>
public static class SetHouse
{
    public static LedgerCommand Settings(
        string key, string actor, HouseSettingsSet wanted, SubjectVersion? seen = null) =>
        Command(key, actor, wanted, seen, session => HouseData.Set(HouseStore.Settings(session), wanted));

    public static LedgerCommand Confirm(string key, string actor, SubjectVersion? seen = null) => Command(
        key, actor, new { Confirm = HouseSubject.Settings }, seen,
        session => HouseData.Confirm(HouseStore.Settings(session)));

    public static LedgerCommand StandardFineness(
        string key, string actor, StandardFinenessSet wanted, SubjectVersion? seen = null) =>
        Command(key, actor, wanted, seen, _ => HouseData.SetStandardFineness(wanted));

    public static LedgerCommand ReportText(
        string key, string actor, ReportTextSet wanted, SubjectVersion? seen = null) =>
        Command(key, actor, wanted, seen, _ => HouseData.SetReportText(wanted));

    private static LedgerCommand Command(
        string key, string actor, object request, SubjectVersion? seen,
        Func<LedgerSession, IReadOnlyList<IFact>> decide) => new()
    {
        Key = key,
        Actor = actor,
        Request = request,
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(Role.Administrator, Role.Manager);
            return decide(session);
        },
    };
}
