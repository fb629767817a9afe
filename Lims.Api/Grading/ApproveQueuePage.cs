using Lims.Api.Audit;
using Lims.Api.Hosting;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Grading;

/// <summary><c>/approve</c>: what was checked and waits for the manager, and what is approved without a report.</summary>
[OnlyFor(Role.Manager)]
public sealed class ApproveQueuePage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public GradeRow? DoneGrade { get; private set; }

    public IReadOnlyList<WaitingResult> Waiting { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<UnreportedOrder> Unreported { get; private set; } = [];

    public void OnGet() => house.Read(session =>
    {
        Waiting = GradingStore.AwaitingApproval(session, HttpContext.ActorRef());
        var names = new Names(session);
        Names = Waiting.Select(result => result.CheckedBy!).Distinct(StringComparer.Ordinal)
            .ToDictionary(checker => checker, names.Of, StringComparer.Ordinal);
        Unreported = RegisterStore.Unreported(session);
        DoneGrade = Done is null ? null : GradingStore.Grade(session, Done);
        return true;
    });
}
