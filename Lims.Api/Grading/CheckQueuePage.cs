using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Grading;

/// <summary><c>/check</c>: what waits for a second person, oldest first, but nobody's own work.</summary>
[OnlyFor(Role.Checker, Role.Manager)]
public sealed class CheckQueuePage(OpenHouse house) : PageModel
{
    /// <summary>The item that was just checked or sent back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<WaitingResult> Waiting { get; private set; } = [];

    /// <summary>How many wait for somebody else, because the reader weighed on their trays.</summary>
    public int Own { get; private set; }

    public GradeRow? DoneGrade { get; private set; }

    public void OnGet() => house.Read(session =>
    {
        var all = GradingStore.AwaitingCheck(session, HttpContext.ActorRef());
        Waiting = [.. all.Where(result => result.OwnWork == 0)];
        Own = all.Count - Waiting.Count;
        DoneGrade = Done is null ? null : GradingStore.Grade(session, Done);
        return true;
    });
}
