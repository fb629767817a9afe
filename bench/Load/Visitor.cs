using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Lims.Bench.Load;

/// <summary>One person at a browser: a cookie, the token of the pages, an address on the network.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient browser;
    private readonly Latencies latencies;
    private readonly Random pace;
    private string token = "";

    /// <param name="number">From 1; each has an address of its own, since the house counts sign-ins by address.</param>
    public Visitor(Uri address, string userName, int number, Latencies latencies)
    {
        this.latencies = latencies;
        UserName = userName;
        pace = new Random(number);
        browser = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (connecting, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 0, 1, (byte)number]), 0));
                await socket.ConnectAsync(connecting.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = address,
        };
    }

    public string UserName { get; }

    /// <summary>Signs in by the form; counted by nobody, since the password's hash is meant to be slow.</summary>
    public async Task SignIn()
    {
        ReadToken(await browser.GetStringAsync("/sign-in"));
        using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("UserName", UserName), KeyValuePair.Create("Password", LoadHouse.Password),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in")
            throw new InvalidOperationException($"{UserName} could not sign in.");
        ReadToken(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page is opened.</summary>
    public async Task<string> Look(string kind, string path) => (await Ask(kind, path)).Body;

    /// <summary>The same with the address that answered: a redirect leads elsewhere.</summary>
    public Task<(string Body, string Path)> Ask(string kind, string path) =>
        latencies.Send(browser, kind, new HttpRequestMessage(HttpMethod.Get, path));

    public bool HasNoErrors => latencies.Errors.IsEmpty;

    /// <summary>A form is sent, as the page's script sends it; the answer and the address it came from.</summary>
    public Task<(string Body, string Path)> Send(
        string kind, string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Append(("key", BenchHouse.Key()))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        request.Headers.Add(Api.Web.PeoplesPages.TokenHeader, token);
        return latencies.Send(browser, kind, request);
    }

    /// <summary>Holds the live weight open, as the page does while it is shown.</summary>
    public async Task Watch(string balanceId, CancellationToken end)
    {
        try
        {
            using var answer = await browser.GetAsync(
                $"/instruments/{balanceId}/live", HttpCompletionOption.ResponseHeadersRead, end);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
            while (await lines.ReadLineAsync(end) is not null)
                latencies.CountLive();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
        catch (HttpRequestException lost)
        {
            latencies.Errors.Enqueue("live weight: " + lost.Message);
        }
    }

    /// <summary>Thinks for half to one and a half times so long: people do not walk in step.</summary>
    public Task Think(TimeSpan usually, CancellationToken end) =>
        Task.Delay(usually * (0.5 + pace.NextDouble()), end);

    public void Dispose() => browser.Dispose();

    private void ReadToken(string page) => token = TokenPattern().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
