using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace Lims.Bench.Load;

/// <summary>One person: a browser with its cookie for the pages, and the same person's commands to the API.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient browser;
    private readonly HttpClient machine;
    private readonly Latencies latencies;

    public Visitor(Uri address, string userName, Latencies latencies)
    {
        this.latencies = latencies;
        browser = new HttpClient { BaseAddress = address };
        machine = new HttpClient { BaseAddress = address };
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + LoadHouse.Password)));
        UserName = userName;
    }

    public string UserName { get; }

    /// <summary>Signs in by the form; counted by nobody, since the password's hash is meant to be slow.</summary>
    public async Task SignIn()
    {
        var form = await browser.GetStringAsync("/sign-in");
        var token = TokenPattern().Match(form).Groups[1].Value;
        using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("UserName", UserName), KeyValuePair.Create("Password", LoadHouse.Password),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in")
            throw new InvalidOperationException($"{UserName} could not sign in.");
    }

    public Task<string> Look(string kind, string path) =>
        latencies.Send(browser, kind, new HttpRequestMessage(HttpMethod.Get, path));

    public Task<string> Do(string kind, string path, object body) =>
        latencies.Send(machine, kind, new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path)
        {
            Content = JsonContent.Create(body),
        });

    public void Dispose()
    {
        browser.Dispose();
        machine.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
