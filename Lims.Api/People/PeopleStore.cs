using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Reads who may act and what they may do.</summary>
public static class PeopleStore
{
    private const string PersonSql = """
        SELECT p.UserId, p.Version, p.PartyId, p.Disabled FROM Person p WHERE p.UserId = @UserId
        """;

    private const string RolesSql = """
        SELECT r.RoleName FROM PersonRole r WHERE r.UserId = @UserId ORDER BY r.RoleName
        """;

    private const string MethodsSql = """
        SELECT m.MethodId FROM PersonMethod m WHERE m.UserId = @UserId ORDER BY m.MethodId
        """;

    /// <summary>A user with all roles and authorisations, or null.</summary>
    public static Actor? Find(LedgerSession session, string userId)
    {
        var row = session.Connection.QuerySingleOrDefault<PersonRow>(
            PersonSql, new { UserId = userId }, session.Transaction);
        return row is null
            ? null
            : new Actor(row.UserId, row.PartyId, Words(session, RolesSql, userId), Words(session, MethodsSql, userId),
                row.Disabled == 1, row.Version);
    }

    /// <summary>A user who acts now.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such user, or the user is disabled.</exception>
    public static Actor Actor(LedgerSession session, string userId)
    {
        var actor = Find(session, userId) ?? throw PeopleRefusals.UserUnknown.With(userId);
        return actor.Disabled ? throw PeopleRefusals.UserDisabled.With() : actor;
    }

    /// <summary>Who a command's actor text (<c>user:…</c> or <c>house</c>) is.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such user, or the user is disabled.</exception>
    public static Actor Acting(LedgerSession session, string actor) => actor == Actors.House
        ? Core.People.Actor.House
        : Actor(session, UserSubject.UserIdOf(actor) ?? throw PeopleRefusals.UserUnknown.With(actor));

    private const string UsersSql = """
        SELECT p.UserId, p.Version, p.PartyId, p.Disabled FROM Person p ORDER BY p.UserId
        """;

    /// <summary>Every user there ever was, by id.</summary>
    public static IReadOnlyList<Actor> Users(LedgerSession session) =>
    [
        .. session.Connection.Query<PersonRow>(UsersSql, transaction: session.Transaction).ToList()
            .Select(row => Find(session, row.UserId)!),
    ];

    private const string AdministratorsSql = """
        SELECT CAST(COUNT(*) AS bigint) FROM PersonRole r JOIN Person p ON p.UserId = r.UserId
        WHERE r.RoleName = 'administrator' AND p.Disabled = 0
        """;

    /// <summary>How many people can administer the house.</summary>
    public static long Administrators(LedgerSession session) =>
        session.Connection.ExecuteScalar<long>(AdministratorsSql, transaction: session.Transaction);

    private static HashSet<string> Words(LedgerSession session, string sql, string userId) =>
        session.Connection.Query<string>(sql, new { UserId = userId }, session.Transaction)
            .ToHashSet(StringComparer.Ordinal);

    private sealed record PersonRow(string UserId, long Version, string PartyId, long Disabled);
}
