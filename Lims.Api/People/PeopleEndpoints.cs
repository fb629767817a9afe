using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.Web;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary><c>/api/v1/me</c>, <c>/users</c> and the one-time link: who may act.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/me", (HttpContext context, OpenHouse house) => Shown(house, context.Must(house)));
        api.MapGet("/users", (HttpContext context, OpenHouse house) =>
        {
            context.Must(house, Role.Administrator, Role.Manager, Role.Auditor);
            return house.Read(PeopleStore.Users).Select(user => Shown(house, user));
        });
        api.MapPost("/users", Add);
        api.MapPut("/users/{userId}/roles/{role}", (HttpContext context, OpenHouse house, string userId, string role) =>
            Run(context, house, userId, (key, actor, seen) => KeepStaff.Grant(key, actor, userId, role, seen)));
        api.MapDelete("/users/{userId}/roles/{role}",
            (HttpContext context, OpenHouse house, string userId, string role) =>
                Run(context, house, userId, (key, actor, seen) => KeepStaff.Withdraw(key, actor, userId, role, seen)));
        api.MapPut("/users/{userId}/methods/{methodId}",
            (HttpContext context, OpenHouse house, string userId, string methodId) => Run(
                context, house, userId, (key, actor, seen) => KeepStaff.Authorise(key, actor, userId, methodId, seen)));
        api.MapDelete("/users/{userId}/methods/{methodId}",
            (HttpContext context, OpenHouse house, string userId, string methodId) => Run(
                context, house, userId,
                (key, actor, seen) => KeepStaff.WithdrawAuthorisation(key, actor, userId, methodId, seen)));
        api.MapDelete("/users/{userId}", (HttpContext context, OpenHouse house, string userId) =>
            Run(context, house, userId, (key, actor, seen) => KeepStaff.Disable(key, actor, userId, seen)));
        api.MapPost("/sign-in/{token}", async (OpenHouse house, string token, ChosenPassword chosen) =>
        {
            await house.SignIn.Redeem(token, chosen.Password);
            return Results.NoContent();
        }).AllowAnonymous();
    }

    private static async Task<AddedUser> Add(HttpContext context, OpenHouse house, AddUser wanted)
    {
        var key = CommandHeaders.Key(context, house);
        var appended = await house.Append(wanted.Command(key, context.ActorRef(), house.Draw));
        var userId = appended.Facts.Select(each => each.Fact).OfType<UserAdded>().Single().UserId;
        // A link is shown once: who repeats the command asks the administrator for another.
        var link = appended.Repeated ? null : SignInPage.PathOf(await house.SignIn.GiveLink(wanted.UserName));
        return new AddedUser(userId, link, CommandAnswer.Of(appended));
    }

    private static async Task<CommandAnswer> Run(
        HttpContext context, OpenHouse house, string userId,
        Func<string, string, SubjectVersion?, LedgerCommand> make) =>
        CommandAnswer.Of(await house.Append(make(
            CommandHeaders.Key(context, house), context.ActorRef(),
            CommandHeaders.Seen(context, UserSubject.Of(userId)))));

    private static ShownUser Shown(OpenHouse house, Actor user)
    {
        var (name, userName) = house.Read(session => (
            user.PartyId is null ? null : PartyStore.Find(session, user.PartyId)?.Name,
            SignInStore.ById(session, user.UserId)?.UserName));
        return new ShownUser(
            user.UserId, userName, name, [.. user.Roles], [.. user.MethodIds], user.Disabled, user.Version);
    }

    private sealed record ChosenPassword(string Password);

    private sealed record AddedUser(string UserId, string? SignInPath, CommandAnswer Command);

    private sealed record ShownUser(
        string UserId, string? UserName, string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> MethodIds,
        bool Disabled, long Version);
}
