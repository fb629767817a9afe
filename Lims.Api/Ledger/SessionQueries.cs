using Dapper;

namespace Lims.Api.Ledger;

/// <summary>How stores run their queries: always inside the session's transaction, rows read whole.</summary>
public static class SessionQueries
{
    public static int Execute(this LedgerSession session, string sql, object parameters) =>
        session.Connection.Execute(sql, parameters, session.Transaction);

    public static List<T> All<T>(this LedgerSession session, string sql, object? parameters = null) =>
        session.Connection.Query<T>(sql, parameters, session.Transaction).AsList();

    public static T? FirstOrNone<T>(this LedgerSession session, string sql, object? parameters = null)
        where T : class =>
        session.Connection.QueryFirstOrDefault<T>(sql, parameters, session.Transaction);

    /// <summary>One number: a count, a sum, the largest so far (0 when there is none).</summary>
    public static long Number(this LedgerSession session, string sql, object? parameters = null) =>
        session.Connection.ExecuteScalar<long?>(sql, parameters, session.Transaction) ?? 0;
}
