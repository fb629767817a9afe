using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>What the office does with a report that is out of the house: amend it, or take it back.</summary>
public sealed partial class ReportOffice
{
    /// <summary>
    /// Takes the next number for the same items, composed anew from what stands today; <see cref="Finish"/> makes its
    /// paper, and only that takes the place of the old one.
    /// </summary>
    /// <param name="reason">Why, in one line; the new paper prints it, so it names no person.</param>
    public Task<Appended> Amend(Ask ask, string reportNo, string reason) => Take(
        ask, new { reportNo, reason }, database.Read(session => NumberedAs(session, reportNo)?.ItemNos ?? []),
        (session, ahead) =>
        {
            var amendment = ReportAfterIssue.Amend(Entry(session, reportNo), reason);
            var old = NumberedAs(session, reportNo)!;
            return Compose(session, ahead, old.OrderNo, old.ItemNos, amendment);
        });

    /// <summary>
    /// Takes an issued report back: nobody gets its paper any more, and its items may be reported anew.
    /// </summary>
    /// <param name="code">One of <see cref="ReportAfterIssue.RevocationCodes"/>; the public page shows it.</param>
    /// <param name="reason">Why, in one line for the register.</param>
    public Task<Appended> Revoke(Ask ask, string reportNo, string code, string reason) => writer.Append(
        new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = new { reportNo, code, reason },
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Manager);
                return ReportAfterIssue.Revoke(Entry(session, reportNo), code, reason);
            },
        });

    private static ReportNumbered? NumberedAs(LedgerSession session, string reportNo) =>
        LedgerReader.Stream(session, ReportSubject.Of(reportNo)) is [var first, ..]
            ? (ReportNumbered)first.ToAppended().Fact
            : null;
}
