using System.Net;
using System.Text.RegularExpressions;

namespace Lims.Tests.Hosting;

/// <summary>A person at a browser without a browser: cookies, forms with their tokens, pages as text.</summary>
internal static partial class PageVisitor
{
    /// <summary>A client that keeps cookies and goes where a page sends it.</summary>
    public static async Task<HttpClient> SignIn(string url, string userName)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() })
            { BaseAddress = new Uri(url) };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var entered = await Post(client, "/sign-in", "/sign-in",
            ("UserName", userName), ("Password", HouseOnTheNetwork.Password));
        Assert.That(entered.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/"), userName);
        return client;
    }

    /// <summary>Fills the form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = TokenField().Match(await client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(action, form);
    }

    /// <summary>What a page says, its entities read.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
