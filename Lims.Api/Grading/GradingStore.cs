using Lims.Api.FireAssay;
using Lims.Api.Ledger;
using Lims.Core.Grading;

namespace Lims.Api.Grading;

/// <summary>How far the newest result of every item has come.</summary>
public static class GradingStore
{
    private const string GradeSql = """
        SELECT ItemNo, Attempt, ResultSeq, Outcome, CheckedBy, CheckedAtUtc, ApprovedBy, ApprovedAtUtc, SameAsChecker,
               SentBack, SentBackReason
        FROM Grade WHERE ItemNo = @ItemNo
        """;

    public static GradeRow? Grade(LedgerSession session, string itemNo) =>
        session.FirstOrNone<GradeRow>(GradeSql, new { ItemNo = itemNo });

    private const string AwaitingCheckSql = """
        SELECT g.ItemNo, i.BlindNo, i.Metal, g.Attempt, g.Outcome, r.Finding, r.ReportedPerMille,
               r.CalculatedAtUtc, g.CheckedBy, g.CheckedAtUtc,
               CAST(CASE WHEN EXISTS (SELECT 1 FROM TrayWeigher w INNER JOIN TrayCell c ON c.TrayNo = w.TrayNo
                                      WHERE c.ItemNo = g.ItemNo AND w.UserId = @UserId)
                         THEN 1 ELSE 0 END AS bigint) AS OwnWork
        FROM Grade g
        INNER JOIN AssayResult r ON r.ItemNo = g.ItemNo AND r.Attempt = g.Attempt
        INNER JOIN Item i ON i.ItemNo = g.ItemNo
        WHERE g.Outcome <> 'repeat' AND g.SentBack = 0 AND g.CheckedBy IS NULL AND g.ApprovedBy IS NULL
        ORDER BY g.ResultSeq
        """;

    /// <summary>What waits for a second person, oldest first.</summary>
    /// <param name="userId">Who asks, <c>user:…</c>.</param>
    public static IReadOnlyList<WaitingResult> AwaitingCheck(LedgerSession session, string userId) =>
        session.All<WaitingResult>(AwaitingCheckSql, new { UserId = userId });

    private const string AwaitingApprovalSql = """
        SELECT g.ItemNo, i.BlindNo, i.Metal, g.Attempt, g.Outcome, r.Finding, r.ReportedPerMille,
               r.CalculatedAtUtc, g.CheckedBy, g.CheckedAtUtc,
               CAST(CASE WHEN EXISTS (SELECT 1 FROM TrayWeigher w INNER JOIN TrayCell c ON c.TrayNo = w.TrayNo
                                      WHERE c.ItemNo = g.ItemNo AND w.UserId = @UserId)
                         THEN 1 ELSE 0 END AS bigint) AS OwnWork
        FROM Grade g
        INNER JOIN AssayResult r ON r.ItemNo = g.ItemNo AND r.Attempt = g.Attempt
        INNER JOIN Item i ON i.ItemNo = g.ItemNo
        WHERE g.SentBack = 0 AND g.CheckedBy IS NOT NULL AND g.ApprovedBy IS NULL
        ORDER BY g.ResultSeq
        """;

    /// <summary>What was checked and waits for the manager, oldest first.</summary>
    public static IReadOnlyList<WaitingResult> AwaitingApproval(LedgerSession session, string userId) =>
        session.All<WaitingResult>(AwaitingApprovalSql, new { UserId = userId });

    /// <summary>The newest result with everyone who may not pass it, or null when nothing was calculated yet.</summary>
    public static ResultState? State(LedgerSession session, string itemNo) => Grade(session, itemNo) is { } grade
        ? new ResultState(itemNo, grade.Attempt, grade.ResultSeq, grade.Outcome, grade.CheckedBy, grade.ApprovedBy,
            grade.SentBack == 1, FireAssayStore.Weighers(session, itemNo))
        : null;
}
