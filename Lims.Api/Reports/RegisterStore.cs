using Dapper;
using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>The register as people leaf through it, and what still lacks a report.</summary>
public static class RegisterStore
{
    private const string NewestSql = """
        SELECT r.ReportNo, r.OrderNo, r.NumberedAtUtc, r.IssuedAtUtc, r.VoidedAtUtc, r.VoidReason,
               r.SupersededBy, r.RevokedAtUtc, r.RevocationReason,
               (SELECT CAST(COUNT(*) AS bigint) FROM ReportItem i WHERE i.ReportNo = r.ReportNo) AS Items
        FROM Report r ORDER BY r.Year DESC, r.Number DESC
        """;

    private const string BeforeSql = """
        SELECT r.ReportNo, r.OrderNo, r.NumberedAtUtc, r.IssuedAtUtc, r.VoidedAtUtc, r.VoidReason,
               r.SupersededBy, r.RevokedAtUtc, r.RevocationReason,
               (SELECT CAST(COUNT(*) AS bigint) FROM ReportItem i WHERE i.ReportNo = r.ReportNo) AS Items
        FROM Report r INNER JOIN Report b ON b.ReportNo = @Before
        WHERE r.Year < b.Year OR (r.Year = b.Year AND r.Number < b.Number)
        ORDER BY r.Year DESC, r.Number DESC
        """;

    /// <summary>Numbers, newest first; the reader stops after so many, however long the register is.</summary>
    /// <param name="before">Only those older than this number; null from the newest on.</param>
    public static IReadOnlyList<RegisterRow> Page(LedgerSession session, string? before, int most) =>
    [
        .. session.Connection.Query<RegisterRow>(
            before is null ? NewestSql : BeforeSql, new { Before = before }, session.Transaction, buffered: false)
            .Take(most),
    ];

    private const string UnreportedSql = """
        SELECT OrderNo, CAST(COUNT(*) AS bigint) AS Items FROM ItemWork
        WHERE Stage = 'to-report' GROUP BY OrderNo ORDER BY MIN(Seq)
        """;

    /// <summary>Receptions with approved results that no report carries, oldest first.</summary>
    public static IReadOnlyList<UnreportedOrder> Unreported(LedgerSession session) =>
        session.All<UnreportedOrder>(UnreportedSql);
}
