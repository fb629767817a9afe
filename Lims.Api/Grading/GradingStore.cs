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

    /// <summary>The newest result with everyone who may not pass it, or null when nothing was calculated yet.</summary>
    public static ResultState? State(LedgerSession session, string itemNo) => Grade(session, itemNo) is { } grade
        ? new ResultState(itemNo, grade.Attempt, grade.ResultSeq, grade.Outcome, grade.CheckedBy, grade.ApprovedBy,
            grade.SentBack == 1, FireAssayStore.Weighers(session, itemNo))
        : null;
}
