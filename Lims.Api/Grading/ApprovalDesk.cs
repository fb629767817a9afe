using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Grading;
using Lims.Core.People;
using Lims.Core.Refusals;

namespace Lims.Api.Grading;

/// <summary>A second person checks, the manager approves; neither has weighed on the tray.</summary>
public sealed class ApprovalDesk(LedgerWriter writer)
{
    /// <param name="resultSeq">The calculation the person looked at, by its place in the ledger.</param>
    public Task<Appended> Check(Ask ask, string itemNo, long resultSeq) => Run(
        ask, new { itemNo, resultSeq, step = "check" }, [Role.Checker, Role.Manager],
        session => FourEyes.Check(GradingStore.State(session, itemNo), itemNo, resultSeq, ask.UserId));

    public Task<Appended> SendBack(Ask ask, string itemNo, long resultSeq, string reason) => Run(
        ask, new { itemNo, resultSeq, reason, step = "send-back" }, [Role.Checker, Role.Manager],
        session => FourEyes.SendBack(GradingStore.State(session, itemNo), itemNo, resultSeq, ask.UserId, reason));

    public Task<Appended> Approve(Ask ask, string itemNo, long resultSeq) => Run(
        ask, new { itemNo, resultSeq, step = "approve" }, [Role.Manager],
        session => FourEyes.Approve(GradingStore.State(session, itemNo), itemNo, resultSeq, ask.UserId,
            HouseStore.Settings(session)?.CheckerMayApprove ?? false));

    /// <summary>Why this person could not check the newest result now, or null: asked before, so that it is told.</summary>
    public static RefusedException? CheckRefusal(LedgerSession session, string itemNo, string userId) =>
        RefusalOf(session, itemNo, (state, seq) => FourEyes.Check(state, itemNo, seq, userId));

    /// <summary>Why this person could not approve the newest result now, or null.</summary>
    public static RefusedException? ApprovalRefusal(LedgerSession session, string itemNo, string userId) =>
        RefusalOf(session, itemNo, (state, seq) => FourEyes.Approve(
            state, itemNo, seq, userId, HouseStore.Settings(session)?.CheckerMayApprove ?? false));

    /// <summary>Why this person could not send the newest result back now, or null.</summary>
    public static RefusedException? SendBackRefusal(LedgerSession session, string itemNo, string userId) =>
        RefusalOf(session, itemNo, (state, seq) => FourEyes.SendBack(state, itemNo, seq, userId, "?"));

    private static RefusedException? RefusalOf(
        LedgerSession session, string itemNo, Func<ResultState?, long, IReadOnlyList<IFact>> decide)
    {
        var state = GradingStore.State(session, itemNo);
        try
        {
            decide(state, state?.ResultSeq ?? 0);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused;
        }
    }

    private Task<Appended> Run(
        Ask ask, object request, string[] roles, Func<LedgerSession, IReadOnlyList<IFact>> decide) =>
        writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = request,
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(roles);
                return decide(session);
            },
        });
}
