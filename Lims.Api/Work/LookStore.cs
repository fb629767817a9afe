using Lims.Api.Ledger;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Results that wait for a second pair of eyes: never the asker's own work.</summary>
public static class LookStore
{
    private const string ToCheckSql = """
        SELECT w.ItemNo, w.OrderNo, w.BlindNo, w.ReceivedBy, w.ReceivedAtUtc, w.Holder, w.GivenTo, w.Stage, w.TrayNo,
               w.AtBench, w.Weighed, w.Screened, w.Planned, w.Outcome, w.CheckedBy, w.Approved, w.NumberedNo,
               w.ReportNo, w.Returned, w.Seq
        FROM ItemWork w
        WHERE w.Stage = @Stage AND w.Seq < @Before
          AND NOT EXISTS (
              SELECT 1 FROM CellWork c INNER JOIN TrayWeigher h ON h.TrayNo = c.TrayNo
              WHERE c.ItemNo = w.ItemNo AND h.UserId = @UserId)
        ORDER BY w.Seq DESC
        """;

    /// <param name="userRef">The asker, <c>user:…</c>: what he or she weighed on is left out.</param>
    public static WorkPage<ItemWorkRow> ToCheck(
        LedgerSession session, string userRef, long before = WorkPage.Newest) => ItemWorkStore.Page(
        session, ToCheckSql, [new { Stage = Stage.ToCheck, Before = before, UserId = userRef }]);

    private const string CountToCheckSql = """
        SELECT w.Seq FROM ItemWork w
        WHERE w.Stage = @Stage
          AND NOT EXISTS (
              SELECT 1 FROM CellWork c INNER JOIN TrayWeigher h ON h.TrayNo = c.TrayNo
              WHERE c.ItemNo = w.ItemNo AND h.UserId = @UserId)
        ORDER BY w.Seq DESC
        """;

    public static int CountToCheck(LedgerSession session, string userRef) =>
        WorkPage.Count(session, CountToCheckSql, new { Stage = Stage.ToCheck, UserId = userRef });

    private const string ToApproveSql = """
        SELECT w.ItemNo, w.OrderNo, w.BlindNo, w.ReceivedBy, w.ReceivedAtUtc, w.Holder, w.GivenTo, w.Stage, w.TrayNo,
               w.AtBench, w.Weighed, w.Screened, w.Planned, w.Outcome, w.CheckedBy, w.Approved, w.NumberedNo,
               w.ReportNo, w.Returned, w.Seq
        FROM ItemWork w
        WHERE w.Stage = @Stage AND w.Seq < @Before AND (@CheckerMayApprove = 1 OR w.CheckedBy <> @UserId)
          AND NOT EXISTS (
              SELECT 1 FROM CellWork c INNER JOIN TrayWeigher h ON h.TrayNo = c.TrayNo
              WHERE c.ItemNo = w.ItemNo AND h.UserId = @UserId)
        ORDER BY w.Seq DESC
        """;

    /// <param name="userRef">As for <see cref="ToCheck"/>.</param>
    /// <param name="checkerMayApprove">The house's setting; without it what the asker checked is left out too.</param>
    public static WorkPage<ItemWorkRow> ToApprove(
        LedgerSession session, string userRef, bool checkerMayApprove, long before = WorkPage.Newest) =>
        ItemWorkStore.Page(session, ToApproveSql,
        [
            new
            {
                Stage = Stage.ToApprove, Before = before, UserId = userRef,
                CheckerMayApprove = checkerMayApprove ? 1L : 0L,
            },
        ]);

    private const string CountToApproveSql = """
        SELECT w.Seq FROM ItemWork w
        WHERE w.Stage = @Stage AND (@CheckerMayApprove = 1 OR w.CheckedBy <> @UserId)
          AND NOT EXISTS (
              SELECT 1 FROM CellWork c INNER JOIN TrayWeigher h ON h.TrayNo = c.TrayNo
              WHERE c.ItemNo = w.ItemNo AND h.UserId = @UserId)
        ORDER BY w.Seq DESC
        """;

    public static int CountToApprove(LedgerSession session, string userRef, bool checkerMayApprove) =>
        WorkPage.Count(session, CountToApproveSql, new
        {
            Stage = Stage.ToApprove, UserId = userRef, CheckerMayApprove = checkerMayApprove ? 1L : 0L,
        });
}
