using System.Net;
using System.Text.RegularExpressions;
using Lims.Tests.Browser;
using Microsoft.AspNetCore.Routing;

namespace Lims.Tests.Hosting;

/// <summary>
/// Whoever has not signed in: every route the house has is tried with numbers that exist, and every page, API address
/// and file. Only what is meant for everybody answers, and it says nothing of a customer.
/// </summary>
public sealed partial class SignedOutTests
{
    // What a stranger may read: whose house it is, a report's or a receipt's page, hashes, and how it is.
    private static readonly string[] Open =
    [
        "/", "/sign-in", "/sign-in/{token}", "/sign-out", "/verify", "/verify/{code}", "/k/{receiptCode}",
        "/health/live", "/health/ready", "/ledger/checkpoint", "/ledger/proof/{seq}", "/openapi/{documentName}.json",
        "/language/{language}", "/assets/{version}/{name}", "/api/v1/sign-in/{token}",
    ];

    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private PageAddresses pages = null!;
    private HttpClient stranger = null!;
    private string[] secrets = null!;

    [OneTimeSetUp]
    public async Task LiveADay()
    {
        day = await NetworkDay.Open(PageAddresses.Names);
        story = new NetworkStory(day);
        await story.Live();
        pages = await PageAddresses.Of(day, story);
        stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(day.Network.Url),
        };
        var order = (await day.Do(NetworkDay.Reception, "GET", "/api/v1/orders/" + story.OrderNo)).Json;
        secrets =
        [
            NetworkStory.Customer, NetworkStory.Phone, "Öğütçü", "5550102", .. story.BlindNos,
            order.GetProperty("order").GetProperty("partyId").GetString()!, .. PageAddresses.Names.Values,
        ];
    }

    [OneTimeTearDown]
    public async Task EndIt()
    {
        stranger.Dispose();
        await day.DisposeAsync();
    }

    [Test]
    public async Task Every_route_but_those_for_everybody_sends_a_stranger_to_the_sign_in()
    {
        var tried = 0;
        foreach (var route in day.Network.Routes)
        {
            var pattern = "/" + Constraint().Replace(route.RoutePattern.RawText!.TrimStart('/'), "}");
            var isOpen = Open.Contains(pattern);
            var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
            foreach (var method in methods)
            {
                var (status, text) = await Try(method, Filled(pattern));
                if (!isOpen)
                    Assert.That(status, Is.EqualTo("302 /sign-in").Or.EqualTo("401").Or.EqualTo("400 token"),
                        method + " " + pattern);
                Says(nothingOf: secrets, text, method + " " + pattern);
                tried++;
            }
        }
        Assert.That(tried, Is.GreaterThan(90), "Pages with their forms, API, papers, files.");
    }

    [Test]
    public async Task Every_page_of_every_person_is_closed_to_a_stranger_with_its_own_address()
    {
        foreach (var (_, path) in PageAddresses.People.Where(person => person != PageAddresses.Visitor)
            .SelectMany(pages.OfPerson).Where(page => page.Path != "/"))
        {
            var (status, text) = await Try("GET", path);
            Assert.That(status, Is.EqualTo("302 /sign-in"), path);
            Says(secrets, text, path);
        }
        foreach (var (_, path) in pages.OfPerson(PageAddresses.Visitor))
        {
            var (status, text) = await Try("GET", path);
            Assert.That(status, Is.EqualTo("200"), path);
            Says(secrets, text, path);
        }
    }

    [Test]
    public async Task Every_address_of_the_API_that_the_house_describes_asks_for_a_password_first()
    {
        var described = System.Text.Json.JsonDocument.Parse(await stranger.GetStringAsync("/openapi/v1.json"));
        var addresses = described.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Select(each => (path.Name, Method: each.Name.ToUpperInvariant())))
            .Where(each => each.Name.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.That(addresses, Has.Count.GreaterThan(50));
        foreach (var (pattern, method) in addresses.Where(each => !Open.Contains(each.Name)))
        {
            var (status, text) = await Try(method, Filled(pattern));
            Assert.That(status, Is.EqualTo("401"), method + " " + pattern);
            Says(secrets, text, pattern);
        }
    }

    // Numbers that exist, so that only the missing sign-in can be the reason of a refusal.
    private string Filled(string pattern) => Parameter().Replace(pattern, match => match.Groups[1].Value switch
    {
        "orderNo" => story.OrderNo,
        "itemNo" => story.ItemNos[0],
        "blindNo" => story.BlindNos[0],
        "trayNo" => story.TrayNo,
        "reportNo" => story.ReportNo,
        "position" => "A1",
        "code" => story.PublicCode,
        "number" => story.ReportNo,
        "instrumentId" => "terazi-mikro",
        "seq" => "60",
        "part" => "at-counter",
        "handler" => "pdf",
        "documentName" => "v1",
        "userId" => day.RefOf(NetworkDay.Analyst)["user:".Length..],
        "methodId" => NetworkDay.MethodId,
        _ => "1",
    });

    private async Task<(string Status, string Text)> Try(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT")
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8,
                path.EndsWith("/photos", StringComparison.Ordinal) ? "image/jpeg" : "application/json");
        using var answer = await stranger.SendAsync(request);
        var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        // The way back after the sign-in says what the stranger has asked for, and nothing else.
        var text = (answer.Headers + "\n" + answer.Content.Headers + "\n" + body)
            .Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (status == "302")
            return (status + " " + new Uri(stranger.BaseAddress!, answer.Headers.Location!).AbsolutePath, text);
        return (status == "400" && body.Length == 0 ? "400 token" : status, text);
    }

    private static void Says(string[] nothingOf, string text, string where)
    {
        foreach (var secret in nothingOf)
            Assert.That(text, Does.Not.Contain(secret), where);
    }

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([A-Za-z]+)\??\}")]
    private static partial Regex Parameter();
}
