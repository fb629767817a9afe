using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Users with the roles and authorisations they hold now.</summary>
public sealed class PeopleProjection : IProjection
{
    private const string AddSql = """
        INSERT INTO Person (UserId, Version, PartyId, Disabled) VALUES (@UserId, 1, @PartyId, 0)
        """;

    private const string GrantSql = """
        INSERT INTO PersonRole (UserId, RoleName) VALUES (@UserId, @Role)
        """;

    private const string WithdrawSql = """
        DELETE FROM PersonRole WHERE UserId = @UserId AND RoleName = @Role
        """;

    private const string AuthoriseSql = """
        INSERT INTO PersonMethod (UserId, MethodId) VALUES (@UserId, @MethodId)
        """;

    private const string UnauthoriseSql = """
        DELETE FROM PersonMethod WHERE UserId = @UserId AND MethodId = @MethodId
        """;

    private const string DisableSql = """
        UPDATE Person SET Disabled = 1 WHERE UserId = @UserId
        """;

    private const string VersionSql = """
        UPDATE Person SET Version = @Version WHERE UserId = @UserId
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        var sql = appended.Fact switch
        {
            UserAdded => AddSql,
            RoleGranted => GrantSql,
            RoleWithdrawn => WithdrawSql,
            MethodAuthorised => AuthoriseSql,
            MethodAuthorisationWithdrawn => UnauthoriseSql,
            UserDisabled => DisableSql,
            _ => null,
        };
        if (sql is null || UserSubject.UserIdOf(appended.Fact.Subject) is not { } userId)
            return;
        session.Connection.Execute(sql, Parameters(appended.Fact), session.Transaction);
        session.Connection.Execute(
            VersionSql, new { UserId = userId, Version = appended.SubjectVersion }, session.Transaction);
    }

    private static object Parameters(IFact fact) => fact switch
    {
        UserAdded added => new { added.UserId, added.PartyId },
        RoleGranted granted => new { granted.UserId, granted.Role },
        RoleWithdrawn withdrawn => new { withdrawn.UserId, withdrawn.Role },
        MethodAuthorised authorised => new { authorised.UserId, authorised.MethodId },
        MethodAuthorisationWithdrawn withdrawn => new { withdrawn.UserId, withdrawn.MethodId },
        UserDisabled disabled => new { disabled.UserId },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is not about a user."),
    };
}
