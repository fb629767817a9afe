using Lims.Core.FireAssay;

namespace Lims.Core.Grading;

/// <summary>Nobody passes his or her own work: who weighed neither checks nor approves.</summary>
public static class FourEyes
{
    public static IReadOnlyList<IFact> Check(ResultState? result, string itemNo, long resultSeq, string userId)
    {
        var open = Open(result, itemNo, resultSeq, userId);
        if (open.CheckedBy is not null)
            throw GradingRefusals.AlreadyChecked.With(itemNo);
        return [new ResultChecked(itemNo, open.Attempt, open.ResultSeq, userId)];
    }

    public static IReadOnlyList<IFact> SendBack(
        ResultState? result, string itemNo, long resultSeq, string userId, string reason)
    {
        var open = Open(result, itemNo, resultSeq, userId);
        if (string.IsNullOrWhiteSpace(reason))
            throw GradingRefusals.ReasonMissing.With(itemNo);
        return [new ResultSentBack(itemNo, open.Attempt, open.ResultSeq, userId, reason)];
    }

    /// <param name="checkerMayApprove">A house setting: two people on a Saturday.</param>
    public static IReadOnlyList<IFact> Approve(
        ResultState? result, string itemNo, long resultSeq, string userId, bool checkerMayApprove)
    {
        var open = Open(result, itemNo, resultSeq, userId);
        if (open.CheckedBy is null)
            throw GradingRefusals.NotChecked.With(itemNo);
        var same = open.CheckedBy == userId;
        if (same && !checkerMayApprove)
            throw GradingRefusals.CheckerApproves.With(itemNo);
        return [new ResultApproved(itemNo, open.Attempt, open.ResultSeq, userId, same ? 1 : 0)];
    }

    private static ResultState Open(ResultState? result, string itemNo, long resultSeq, string userId)
    {
        if (result is null || result.SentBack || result.Outcome == AssayCalculated.Repeat)
            throw GradingRefusals.NoResult.With(itemNo);
        if (result.ResultSeq != resultSeq)
            throw GradingRefusals.OtherResult.With(itemNo);
        if (result.ApprovedBy is not null)
            throw GradingRefusals.AlreadyApproved.With(itemNo);
        if (result.WeighedBy.Contains(userId))
            throw GradingRefusals.OwnWork.With(itemNo);
        return result;
    }
}
