using Lims.Api.Hosting;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Api.Web;
using Lims.Core.Methods;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.People;

/// <summary><c>/house/people</c>: who works here, in which roles, with which methods, and how they get in.</summary>
[OnlyFor(Role.Administrator, Role.Manager)]
public sealed class PeoplePage(OpenHouse house) : PageModel
{
    public IReadOnlyList<Shown> Rows { get; private set; } = [];

    public IReadOnlyList<AssayMethod> Methods { get; private set; } = [];

    /// <summary>A link that was just given: shown once, kept nowhere.</summary>
    public (string UserName, string Address)? Link { get; private set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    /// <summary>The customer who gets a sign-in; null for a new person of the house.</summary>
    [BindProperty(SupportsGet = true, Name = "party")]
    public string? PartyId { get; set; }

    public string? PartyName { get; private set; }

    public void OnGet()
    {
        (Rows, Methods) = house.Read(session => (
            (IReadOnlyList<Shown>)[.. PeopleStore.Users(session).Select(user => new Shown(
                user,
                user.PartyId is null ? null : PartyStore.Find(session, user.PartyId)?.Name,
                SignInStore.ById(session, user.UserId)))],
            MethodStore.All(session)));
        PartyName = PartyId is null ? null : house.Read(session => PartyStore.Find(session, PartyId))?.Name;
    }

    public Task<IActionResult> OnPostAddAsync() => Do(async () =>
    {
        var roles = PartyId is null ? Roles : [Role.Customer];
        var ask = this.Asks(house);
        await house.Append(new AddUser(UserName ?? "", Name ?? "", roles, PartyId)
            .Command(ask.Key, ask.UserId, house.Draw));
        Give(UserName!, await house.SignIn.GiveLink(UserName!));
    });

    public Task<IActionResult> OnPostLinkAsync(string userName) => Do(async () =>
    {
        // Who may give a link could sign in as anybody: the manager alone may not.
        HttpContext.Must(house, Role.Administrator);
        Give(userName, await house.SignIn.GiveLink(userName));
    });

    public Task<IActionResult> OnPostRoleAsync(string userId, string role, bool on) => Do(() =>
    {
        var ask = this.Asks(house, UserSubject.Of(userId));
        return house.Append(on
            ? KeepStaff.Grant(ask.Key, ask.UserId, userId, role, ask.Seen)
            : KeepStaff.Withdraw(ask.Key, ask.UserId, userId, role, ask.Seen));
    });

    public Task<IActionResult> OnPostMethodAsync(string userId, string methodId, bool on) => Do(() =>
    {
        var ask = this.Asks(house, UserSubject.Of(userId));
        return house.Append(on
            ? KeepStaff.Authorise(ask.Key, ask.UserId, userId, methodId, ask.Seen)
            : KeepStaff.WithdrawAuthorisation(ask.Key, ask.UserId, userId, methodId, ask.Seen));
    });

    public Task<IActionResult> OnPostDisableAsync(string userId) => Do(() =>
    {
        var ask = this.Asks(house, UserSubject.Of(userId));
        return house.Append(KeepStaff.Disable(ask.Key, ask.UserId, userId, ask.Seen));
    });

    // A link stands on the answer itself, so that no address and no history holds it.
    private async Task<IActionResult> Do(Func<Task> act)
    {
        var answer = await this.Try(async () =>
        {
            await act();
            return Link is null ? LocalRedirect("/house/people") : Page();
        });
        OnGet();
        return answer;
    }

    private void Give(string userName, string token) => Link = (userName,
        PublicAddress.Of(Request) + SignInPage.PathOf(token));

    /// <summary>One user as the page shows it.</summary>
    public sealed record Shown(Actor User, string? Name, SignInRow? SignIn);
}
