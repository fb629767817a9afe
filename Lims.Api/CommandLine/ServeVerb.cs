using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Randomness;
using Lims.Api.Web;

namespace Lims.Api.CommandLine;

/// <summary><c>serve</c>, and no verb at all: the house opens its doors.</summary>
internal static class ServeVerb
{
    public static Command Build() => Open(new Command("serve", "Opens the house: pages, API, health."));

    /// <summary>Lets a command (the root too) open the house.</summary>
    public static T Open<T>(T verb)
        where T : Command
    {
        var place = new PlaceOptions(verb);
        var url = new Option<string>("--url")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? WebHouse.DefaultUrl,
        };
        url.Validators.Add(given =>
        {
            var faults = (given.GetValueOrDefault<string>() ?? "").Split(';').Select(ListeningAddress.Fault);
            if (faults.FirstOrDefault(fault => fault is not null) is { } wrong)
                given.AddError(wrong);
        });
        verb.Add(url);
        verb.SetAction((parsed, stop) => Sentence.InsteadOfTrace(
            () => Run(place.Of(parsed), parsed.GetValue(url)!, parsed.InvocationConfiguration.Output, stop)));
        return verb;
    }

    private static async Task<int> Run(HousePlace place, string url, TextWriter output, CancellationToken stop)
    {
        await using var house = await OpenHouse.Open(place, TimeProvider.System, Draw.Secure);
        await using var app = WebHouse.Build(house, url);
        await ListeningAddress.Open(app, url, stop);
        var address = PublicAddress.Configured ?? app.Urls.First();
        await output.WriteAsync($"AyarEvi is open at {address}\n");
        if (await house.FirstLink() is { } token)
            await output.WriteAsync(
                $"The administrator '{OpenHouse.FirstAdministrator}' chooses a password, once, at "
                + $"{address}{People.SignInPage.PathOf(token)}\n");
        await output.FlushAsync(stop);
        await app.WaitForShutdownAsync(stop);
        return Exit.Done;
    }
}
