using System.Net;
using System.Net.Http.Json;
using System.Text;
using Lims.Core.People;
using Lims.Instruments.Balances;

namespace Lims.Tests.Hosting;

/// <summary>
/// A house on the network with five people, two balances on TCP, and everything that was said to anybody.
/// </summary>
internal sealed class NetworkDay : IAsyncDisposable
{
    public const string Reception = "elif";
    public const string Analyst = "mehmet";
    public const string SecondAnalyst = "gulsah";
    public const string Checker = "irem";
    public const string Manager = "hakan";
    public const string MethodId = "fa-au-cupellation";

    private readonly Dictionary<string, HttpClient> clients = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly Dictionary<string, string> userIds = new(StringComparer.Ordinal);

    private NetworkDay(HouseOnTheNetwork network, IReadOnlyDictionary<string, string>? names) =>
        (Network, this.names) = (network, names ?? new Dictionary<string, string>());

    public HouseOnTheNetwork Network { get; }

    public SimulatedBalance Counter { get; } = SimulatedBalance.Start(serialNo: "B1", unit: "g", decimals: 2);

    public SimulatedBalance Micro { get; } = SimulatedBalance.Start(serialNo: "M1", unit: "mg", decimals: 2);

    public List<Exchange> Said { get; } = [];

    /// <param name="names">What people are called where it is not their user name.</param>
    public static async Task<NetworkDay> Open(IReadOnlyDictionary<string, string>? names = null)
    {
        var day = new NetworkDay(await HouseOnTheNetwork.Open(), names);
        await day.Enter(Reception, Role.Reception);
        await day.Enter(Analyst, Role.Analyst);
        await day.Enter(SecondAnalyst, Role.Analyst, Role.Checker);
        await day.Enter(Checker, Role.Checker);
        await day.Enter(Manager, Role.Manager, Role.Administrator);
        day.clients[""] = day.Network.Client();
        foreach (var analyst in new[] { Analyst, SecondAnalyst })
            await day.Do(Manager, "PUT", $"/api/v1/users/{day.userIds[analyst]}/methods/{MethodId}");
        await day.Register("terazi-kabul", "balance", day.Counter.Address, "B1", "10");
        await day.Register("terazi-mikro", "balance", day.Micro.Address, "M1", "0.01");
        await day.Register("xrf-1", "xrf", null, "841524", null);
        return day;
    }

    public string RefOf(string userName) => UserSubject.Of(userIds[userName]);

    /// <summary>Does something that must be answered 200.</summary>
    public async Task<Exchange> Do(
        string userName, string method, string path, object? body = null, string? key = null)
    {
        var exchange = await Ask(userName, method, path, body, key);
        Assert.That(exchange.Status, Is.EqualTo(200), exchange.ToString());
        return exchange;
    }

    /// <summary>Asks as somebody; an empty name has not signed in.</summary>
    public async Task<Exchange> Ask(
        string userName, string method, string path, object? body = null, string? key = null, string? ifMatch = null,
        string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var response = await clients[userName].SendAsync(request);
        var kind = response.Content.Headers.ContentType?.MediaType ?? "";
        var bytes = await response.Content.ReadAsByteArrayAsync();
        // Latin-1 keeps every byte of a paper as one character.
        var text = (kind == "application/pdf" ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
        if (kind == "text/html")
            text = WebUtility.HtmlDecode(text);
        var exchange = new Exchange(
            userName, method, path, (int)response.StatusCode, response.Headers.ETag?.Tag, kind, text);
        Said.Add(exchange);
        return exchange;
    }

    public async Task<Exchange> WeighCell(string userName, string trayNo, string position, decimal massMg)
    {
        Micro.Show(massMg);
        return await Do(userName, "POST", $"/api/v1/trays/{trayNo}/cells/{position}/weighings",
            new { instrumentId = "terazi-mikro" });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        await Network.DisposeAsync();
        await Counter.DisposeAsync();
        await Micro.DisposeAsync();
    }

    private async Task Enter(string userName, params string[] roles)
    {
        userIds[userName] = await Network.AddNamed(userName, names.GetValueOrDefault(userName, userName), roles);
        clients[userName] = Network.Client(userName);
    }

    private Task<Exchange> Register(
        string id, string kind, string? address, string serialNo, string? readabilityMg) => Do(
        Manager, "POST", "/api/v1/instruments", new
        {
            instrumentId = id,
            kind,
            manufacturer = "Mettler-Toledo",
            model = "SIM225",
            serialNo,
            protocol = kind == "balance" ? "mt-sics" : "vanta",
            address,
            readabilityMg,
            calibrationDueUtc = "2026-12-31T21:00:00.0000000Z",
            calibrationCertificate = "K-1",
        });
}
