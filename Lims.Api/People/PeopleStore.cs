using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Reads who may act and what they may do.</summary>
public static class PeopleStore
{
    // One row instead of three questions: almost every command asks it. No name of a role or method holds a comma.
    private const string FindSql = """
        SELECT p.PartyId, p.Disabled, p.Version,
            COALESCE((SELECT STRING_AGG(RoleName, ',') FROM PersonRole WHERE UserId = p.UserId), '') AS Roles,
            COALESCE((SELECT STRING_AGG(MethodId, ',') FROM PersonMethod WHERE UserId = p.UserId), '') AS Methods
        FROM Person p WHERE p.UserId = @UserId
        """;

    /// <summary>A user with all roles and authorisations, or null.</summary>
    public static Actor? Find(LedgerSession session, string userId) =>
        session.FirstOrNone<PersonRow>(FindSql, new { UserId = userId }) is { } person
            ? new Actor(userId, person.PartyId, Words(person.Roles), Words(person.Methods), person.Disabled == 1,
                person.Version)
            : null;

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

    private const string NamedSql = """
        SELECT p.PartyId, y.Name FROM Person p
        LEFT JOIN PartyState s ON s.PartyId = p.PartyId
        LEFT JOIN Party y ON y.PartyId = s.PartyId AND y.PartyVersion = s.PartyVersion
        WHERE p.UserId = @UserId
        """;

    /// <summary>A user's name, also of one who is disabled by now; null for none of this house.</summary>
    public static PersonName? Named(LedgerSession session, string userId) =>
        session.FirstOrNone<PersonName>(NamedSql, new { UserId = userId });

    private const string UsersSql = "SELECT p.UserId FROM Person p ORDER BY p.UserId";

    /// <summary>Every user there ever was, by id.</summary>
    public static IReadOnlyList<Actor> Users(LedgerSession session) =>
        [.. session.All<string>(UsersSql).Select(userId => Find(session, userId)!)];

    private const string AdministratorsSql = """
        SELECT CAST(COUNT(*) AS bigint) FROM PersonRole r JOIN Person p ON p.UserId = r.UserId
        WHERE r.RoleName = 'administrator' AND p.Disabled = 0
        """;

    /// <summary>How many people can administer the house.</summary>
    public static long Administrators(LedgerSession session) =>
        session.Connection.ExecuteScalar<long>(AdministratorsSql, transaction: session.Transaction);

    private static HashSet<string> Words(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private sealed record PersonRow(string? PartyId, long Disabled, long Version, string Roles, string Methods);
}
