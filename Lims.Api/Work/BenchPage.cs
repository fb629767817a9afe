using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Work;

/// <summary><c>/bench</c>: scan anything, and see the one next thing to do with it.</summary>
[OnlyFor(Role.Analyst)]
public sealed class BenchPage(OpenHouse house) : PageModel
{
    /// <summary>What a scan is answered with; the home page answers with the same.</summary>
    internal const string Answer = "/Work/ScanAnswer.cshtml";

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public NextCard? Card { get; private set; }

    public Waiting Waiting { get; private set; } = new([], []);

    public Task<IActionResult> OnGetAsync() => this.Try(() =>
    {
        Look();
        Card = Code is null ? null : Read(Code);
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostScanAsync() => this.Try(
        () => Task.FromResult<IActionResult>(Partial(Answer, Read(Code ?? ""))),
        () => Partial(Answer, null!));

    private void Look() => Waiting = house.Read(session => Waiting.Of(
        session, People.PeopleStore.Actor(session, HttpContext.UserId())));

    private NextCard Read(string code) => house.Read(session => NextCard.Read(
        session, People.PeopleStore.Actor(session, HttpContext.UserId()), this.Speech(), code));
}
