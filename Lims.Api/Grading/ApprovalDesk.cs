using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Grading;
using Lims.Core.People;

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
