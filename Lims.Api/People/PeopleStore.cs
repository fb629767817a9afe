using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Reads who may act and what they may do.</summary>
public static class PeopleStore
{
    // One question instead of three: almost every command asks it. The first part tells SQLite the columns' types.
    private const string FindSql = """
        SELECT p.Disabled AS Part, p.PartyId AS Word, p.Version FROM Person p WHERE p.UserId = @UserId
        UNION ALL
        SELECT CAST(2 AS bigint), r.RoleName, CAST(0 AS bigint) FROM PersonRole r WHERE r.UserId = @UserId
        UNION ALL
        SELECT CAST(3 AS bigint), m.MethodId, CAST(0 AS bigint) FROM PersonMethod m WHERE m.UserId = @UserId
        ORDER BY Part, Word
        """;

    /// <summary>A user with all roles and authorisations, or null.</summary>
    public static Actor? Find(LedgerSession session, string userId)
    {
        var parts = session.All<PersonPart>(FindSql, new { UserId = userId });
        return parts.Find(part => part.Part is PersonPart.Active or PersonPart.Disabled) is { } person
            ? new Actor(userId, person.Word, Words(PersonPart.Role), Words(PersonPart.Method),
                person.Part == PersonPart.Disabled, person.Version)
            : null;

        HashSet<string> Words(long of) =>
            parts.Where(part => part.Part == of).Select(part => part.Word).ToHashSet(StringComparer.Ordinal);
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

    private sealed record PersonPart(long Part, string Word, long Version)
    {
        public const long Active = 0;
        public const long Disabled = 1;
        public const long Role = 2;
        public const long Method = 3;
    }
}
