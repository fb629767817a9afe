using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Hosting;

/// <summary>A house with its own folder and port, and people who talk to it over the network.</summary>
internal sealed class HouseOnTheNetwork : IAsyncDisposable
{
    public const string Password = "doğru at pil zımba";

    private readonly string folder = Directory.CreateTempSubdirectory("ayarevi-").FullName;
    private readonly ServerDatabase? server = Engine.IsServer ? new ServerDatabase() : null;
    private WebApplication? app;

    public OpenHouse House { get; private set; } = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 6, 30, 0, TimeSpan.Zero));

    public static async Task<HouseOnTheNetwork> Open()
    {
        var network = new HouseOnTheNetwork();
        network.House = await OpenHouse.Open(
            new HousePlace(network.folder, network.server?.Connection) { Line = Engine.Line },
            network.Clock, Draw.FromSeed(1));
        network.app = WebHouse.Build(network.House, "http://127.0.0.1:0");
        await network.app.StartAsync();
        return network;
    }

    /// <summary>Adds a user who has a password, and gives the id.</summary>
    public Task<string> AddUser(string userName, params string[] roles) => AddNamed(userName, userName, roles);

    public async Task<string> AddNamed(string userName, string name, params string[] roles)
    {
        var appended = await House.Append(new AddUser(userName, name, roles).Command(
            House.Draw.CommandKey(Clock.GetUtcNow()), Actors.House, House.Draw, Passwords.Hash(Password)));
        return appended.Facts.Select(each => each.Fact).OfType<Lims.Core.People.UserAdded>().Single().UserId;
    }

    /// <summary>Everything that answers: pages, API, papers, files.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. ((IEndpointRouteBuilder)app!).DataSources.SelectMany(each => each.Endpoints).OfType<RouteEndpoint>()];

    public string Url => app!.Urls.Single();

    public HttpClient Client(string? userName = null, string password = Password, string language = "en")
    {
        var client = new HttpClient { BaseAddress = new Uri(app!.Urls.Single()) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        // What a machine says by its header, a person at a browser says by a choice that the browser keeps.
        client.DefaultRequestHeaders.Add("Cookie", "language=" + language);
        if (userName is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password)));
        return client;
    }

    /// <summary>Sends a command as JSON, with its headers, and gives status and body.</summary>
    public static async Task<(int Status, JsonElement Body)> Send(
        HttpClient client, HttpMethod method, string path, object? body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is string json)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[')
            ? JsonDocument.Parse(text).RootElement
            : default);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await House.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
