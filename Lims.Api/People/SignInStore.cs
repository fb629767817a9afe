using System.Security.Cryptography;
using System.Text;
using Dapper;
using Lims.Api.Ledger;

namespace Lims.Api.People;

/// <summary>Reads and writes how people sign in: passwords only as hashes, links only as hashes.</summary>
public static class SignInStore
{
    private const string ByNameSql = """
        SELECT s.UserId, s.UserName, s.PasswordHash, s.Stamp, s.Failures, s.LockedUntilUtc
        FROM SignIn s WHERE s.UserName = @UserName
        """;

    public static SignInRow? ByName(LedgerSession session, string userName) =>
        session.Connection.QuerySingleOrDefault<SignInRow>(
            ByNameSql, new { UserName = userName }, session.Transaction);

    private const string ByIdSql = """
        SELECT s.UserId, s.UserName, s.PasswordHash, s.Stamp, s.Failures, s.LockedUntilUtc
        FROM SignIn s WHERE s.UserId = @UserId
        """;

    public static SignInRow? ById(LedgerSession session, string userId) =>
        session.Connection.QuerySingleOrDefault<SignInRow>(ByIdSql, new { UserId = userId }, session.Transaction);

    private const string InsertSql = """
        INSERT INTO SignIn (UserId, UserName, PasswordHash, Stamp, Failures, LockedUntilUtc)
        VALUES (@UserId, @UserName, @PasswordHash, @Stamp, @Failures, @LockedUntilUtc)
        """;

    public static void Insert(LedgerSession session, SignInRow row) =>
        session.Connection.Execute(InsertSql, row, session.Transaction);

    private const string UpdateSql = """
        UPDATE SignIn SET PasswordHash = @PasswordHash, Stamp = @Stamp, Failures = @Failures,
            LockedUntilUtc = @LockedUntilUtc
        WHERE UserId = @UserId
        """;

    public static void Update(LedgerSession session, SignInRow row) =>
        session.Connection.Execute(UpdateSql, row, session.Transaction);

    private const string InsertLinkSql = """
        INSERT INTO SignInLink (TokenSha256, UserId, ExpiresUtc) VALUES (@TokenSha256, @UserId, @ExpiresUtc)
        """;

    /// <param name="token">Shown once to a person; only its hash is kept.</param>
    public static void InsertLink(LedgerSession session, string token, string userId, string expiresUtc) =>
        session.Connection.Execute(
            InsertLinkSql, new { TokenSha256 = Sha256(token), UserId = userId, ExpiresUtc = expiresUtc },
            session.Transaction);

    private const string LinkSql = """
        SELECT l.UserId FROM SignInLink l WHERE l.TokenSha256 = @TokenSha256 AND l.ExpiresUtc > @NowUtc
        """;

    /// <summary>Whom a link that still counts lets in, or null.</summary>
    public static string? UserOfLink(LedgerSession session, string token, string nowUtc) =>
        session.Connection.QuerySingleOrDefault<string>(
            LinkSql, new { TokenSha256 = Sha256(token), NowUtc = nowUtc }, session.Transaction);

    private const string AdministratorsWithPasswordSql = """
        SELECT CAST(COUNT(*) AS bigint) FROM SignIn s JOIN PersonRole r ON r.UserId = s.UserId
        WHERE r.RoleName = 'administrator' AND s.PasswordHash IS NOT NULL
        """;

    /// <summary>How many administrators could sign in now.</summary>
    public static long AdministratorsWithPassword(LedgerSession session) =>
        session.Connection.ExecuteScalar<long>(AdministratorsWithPasswordSql, transaction: session.Transaction);

    private const string DeleteLinksSql = """
        DELETE FROM SignInLink WHERE UserId = @UserId
        """;

    /// <summary>Ends every link of a user: a new password was chosen, or a new link is given.</summary>
    public static void DeleteLinks(LedgerSession session, string userId) =>
        session.Connection.Execute(DeleteLinksSql, new { UserId = userId }, session.Transaction);

    private static string Sha256(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
