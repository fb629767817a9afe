using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Work;
using Lims.Core.House;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Web;

/// <summary><c>/</c>: for a visitor whose house this is; for its people what waits for them.</summary>
[AllowAnonymous]
public sealed class HomePage(OpenHouse house, SignedIn here) : PageModel
{
    public HouseSettings Settings { get; } = house.Read(HouseStore.Settings)!;

    /// <summary>What waits for whoever has signed in.</summary>
    public Waiting Waiting { get; private set; } = new([], []);

    public void OnGet()
    {
        if (here.Actor is { } reader)
            Waiting = house.Read(session => Waiting.Of(session, reader));
    }

    public Task<IActionResult> OnPostScanAsync(string? code) => this.Try(
        () => Task.FromResult<IActionResult>(here.Actor is { } reader
            ? Partial(BenchPage.Answer, house.Read(session =>
                NextCard.Read(session, reader, this.Speech(), code ?? "")))
            : Challenge()),
        () => Partial(BenchPage.Answer, null!));
}
