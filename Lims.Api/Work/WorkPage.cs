using Dapper;
using Lims.Api.Ledger;

namespace Lims.Api.Work;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Before">What the next page is asked with; null on the last one.</param>
public sealed record WorkPage<T>(IReadOnlyList<T> Rows, long? Before);

/// <summary>How lists are read: 50 rows behind a place in the ledger, and never more than those.</summary>
public static class WorkPage
{
    /// <summary>How many rows a page has.</summary>
    public const int Size = 50;

    /// <summary>A count says this and stops.</summary>
    public const int MostCounted = 1_000;

    /// <summary>The place behind which the first page begins.</summary>
    public const long Newest = long.MaxValue;

    /// <summary>
    /// At most one row more than a page, read one by one: an index gives them in order, so nothing else is touched.
    /// </summary>
    internal static List<T> Rows<T>(LedgerSession session, string sql, object parameters) =>
        [.. session.Connection.Query<T>(sql, parameters, session.Transaction, buffered: false).Take(Size + 1)];

    /// <summary>How many rows there are, up to <see cref="MostCounted"/>: stepped over, not read.</summary>
    internal static int Count(LedgerSession session, string sql, object parameters)
    {
        using var reader = session.Connection.ExecuteReader(sql, parameters, session.Transaction);
        var count = 0;
        while (count < MostCounted && reader.Read())
            count++;
        return count;
    }

    /// <summary>One page of several lists, each newest first.</summary>
    internal static WorkPage<T> Merge<T>(IEnumerable<List<T>> lists, Func<T, long> seq)
    {
        List<T> rows = [.. lists.SelectMany(list => list).OrderByDescending(seq).Take(Size + 1)];
        return rows.Count > Size
            ? new WorkPage<T>(rows[..Size], seq(rows[Size - 1]))
            : new WorkPage<T>(rows, null);
    }
}
