using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Roles and authorisations are given and taken back.</summary>
public static class KeepStaff
{
    public static LedgerCommand Grant(
        string key, string actor, string userId, string role, SubjectVersion? seen = null) =>
        Command(key, actor, new { Grant = role, UserId = userId }, seen, userId, [Role.Administrator],
            (_, user) => Staff.Grant(user, role));

    public static LedgerCommand Withdraw(
        string key, string actor, string userId, string role, SubjectVersion? seen = null) =>
        Command(key, actor, new { Withdraw = role, UserId = userId }, seen, userId, [Role.Administrator],
            (session, user) => Staff.Withdraw(user, role, PeopleStore.Administrators(session)));

    public static LedgerCommand Authorise(
        string key, string actor, string userId, string methodId, SubjectVersion? seen = null) =>
        Command(key, actor, new { Authorise = methodId, UserId = userId }, seen, userId,
            [Role.Manager, Role.Administrator],
            (session, user) => Staff.Authorise(user, MethodStore.Must(session, methodId).MethodId));

    public static LedgerCommand WithdrawAuthorisation(
        string key, string actor, string userId, string methodId, SubjectVersion? seen = null) =>
        Command(key, actor, new { WithdrawAuthorisation = methodId, UserId = userId }, seen, userId,
            [Role.Manager, Role.Administrator],
            (_, user) => Staff.WithdrawAuthorisation(user, methodId));

    public static LedgerCommand Disable(string key, string actor, string userId, SubjectVersion? seen = null) =>
        Command(key, actor, new { Disable = userId }, seen, userId, [Role.Administrator],
            (session, user) => Staff.Disable(user, PeopleStore.Administrators(session)));

    private static LedgerCommand Command(
        string key, string actor, object request, SubjectVersion? seen, string userId, string[] roles,
        Func<LedgerSession, Actor, IReadOnlyList<IFact>> decide) => new()
    {
        Key = key,
        Actor = actor,
        Request = request,
        Seen = seen,
        Decide = session =>
        {
            PeopleStore.Acting(session, actor).Must(roles);
            return decide(session, PeopleStore.Find(session, userId) ?? throw PeopleRefusals.UserUnknown.With(userId));
        },
    };
}
