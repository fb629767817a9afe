using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Api.Web;
using Lims.Core.Ledger;
using Lims.Core.People;

namespace Lims.Api.CommandLine;

/// <summary><c>user add NAME --role ROLE</c> and <c>user reset NAME</c>: people, without a browser.</summary>
internal static class UserVerb
{
    public static Command Build() => new("user", "Adds people and lets them choose a new password.") { Add(), Reset() };

    private static Command Add()
    {
        var userName = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var roles = new Option<string[]>("--role")
        {
            Description = $"One of {string.Join(", ", Role.All)}; may be given several times.",
            Required = true,
        };
        var fullName = new Option<string?>("--name") { Description = "The person's own name, as papers print it." };
        var verb = new Command("add", "Adds a user and prints a one-time link.") { userName, roles, fullName };
        return Administer(verb, async (parsed, house, password) =>
        {
            var name = parsed.GetValue(userName)!;
            await house.Append(new AddUser(name, parsed.GetValue(fullName) ?? name, parsed.GetValue(roles)!).Command(
                house.Draw.CommandKey(house.Clock.GetUtcNow()), Actors.House, house.Draw,
                password is null ? null : Passwords.Hash(password)));
            return password is null ? await house.SignIn.GiveLink(name) : null;
        });
    }

    private static Command Reset()
    {
        var userName = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var verb = new Command("reset", "Ends a user's password and prints a one-time link.") { userName };
        return Administer(verb, async (parsed, house, password) =>
        {
            var name = parsed.GetValue(userName)!;
            if (password is null)
                return await house.SignIn.GiveLink(name);
            await house.SignIn.SetPassword(name, password);
            return null;
        });
    }

    /// <summary>Opens the house, administers, and prints the link where one was given.</summary>
    private static Command Administer(Command verb, Func<ParseResult, OpenHouse, string?, Task<string?>> administer)
    {
        var place = new PlaceOptions(verb);
        var fromInput = new Option<bool>("--password-stdin")
        {
            Description = "Reads the password from the first line of standard input; for machines.",
        };
        verb.Add(fromInput);
        verb.SetAction((parsed, stop) => Sentence.InsteadOfTrace(async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var password = parsed.GetValue(fromInput) ? await Console.In.ReadLineAsync(stop) ?? "" : null;
            await using var house = await OpenHouse.Open(place.Of(parsed), TimeProvider.System, Draw.Secure);
            var token = await administer(parsed, house, password);
            await output.WriteAsync(token is null
                ? "The password is set.\n"
                : "A password is chosen, once and within three days, at "
                    + $"{PublicAddress.Now}{People.SignInPage.PathOf(token)}\n");
            return Exit.Done;
        }));
        return verb;
    }
}
