using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Grading;

namespace Lims.Api.Grading;

/// <summary>One row an item: a new calculation begins it afresh, check and approval complete it.</summary>
public sealed class GradingProjection : IProjection
{
    private const string DeleteSql = """
        DELETE FROM Grade WHERE ItemNo = @ItemNo
        """;

    private const string InsertSql = """
        INSERT INTO Grade (ItemNo, Attempt, ResultSeq, Outcome, SameAsChecker, SentBack)
        VALUES (@ItemNo, @Attempt, @Seq, @Outcome, 0, 0)
        """;

    private const string CheckSql = """
        UPDATE Grade SET CheckedBy = @UserId, CheckedAtUtc = @AtUtc WHERE ItemNo = @ItemNo
        """;

    private const string SendBackSql = """
        UPDATE Grade SET SentBack = 1, SentBackReason = @Reason WHERE ItemNo = @ItemNo
        """;

    private const string ApproveSql = """
        UPDATE Grade SET ApprovedBy = @UserId, ApprovedAtUtc = @AtUtc, SameAsChecker = @SameAsChecker
        WHERE ItemNo = @ItemNo
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case AssayCalculated result:
                session.Execute(DeleteSql, new { result.ItemNo });
                session.Execute(InsertSql, new { result.ItemNo, result.Attempt, appended.Seq, result.Outcome });
                break;
            case ResultChecked check:
                session.Execute(CheckSql, new { check.ItemNo, check.UserId, appended.AtUtc });
                break;
            case ResultSentBack back:
                session.Execute(SendBackSql, new { back.ItemNo, back.Reason });
                break;
            case ResultApproved approved:
                session.Execute(ApproveSql, new
                {
                    approved.ItemNo, approved.UserId, appended.AtUtc, approved.SameAsChecker,
                });
                break;
        }
    }
}
