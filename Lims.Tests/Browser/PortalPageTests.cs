using System.Text;
using Lims.Api.Orders;
using Lims.Api.People;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Hosting;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>Two customers of one house: each sees what is his or hers, and of the other not a letter.</summary>
public sealed class PortalPageTests
{
    private const string Mine = "ogutcu";
    private const string Other = "agaoglu";

    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;
    private string otherOrderNo = "";
    private string otherItemNo = "";
    private string otherBlindNo = "";

    [OneTimeSetUp]
    public async Task LiveADay()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Live();
        await Join(Mine, story.Order.GetType().GetProperty("partyId")!.GetValue(story.Order) as string);
        await ReceiveFromTheOther();
        chromium = await Chromium.Start();
    }

    [OneTimeTearDown]
    public async Task EndIt()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await day.DisposeAsync();
    }

    [Test]
    public async Task A_customer_follows_the_order_and_takes_the_signed_report_home()
    {
        var troubles = new List<string>();
        var page = await chromium.Open(day.Network.Url, 390, troubles);
        await Chromium.SignIn(page, Mine, HouseOnTheNetwork.Password);
        await page.ClickAsync("nav.roles >> text=İşlerim");
        await page.ClickAsync($"main >> text={story.OrderNo}");
        Assert.That(await page.InnerTextAsync("main"),
            Does.Contain(story.ItemNos[0]).And.Contain(story.ReportNo).And.Contain("Hazır").And.Contain("Kontrolde"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main >> text=İndir"));
        Assert.That(download.SuggestedFilename, Is.EqualTo(story.ReportNo + ".pdf"));
        var kept = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.That(kept, Is.EqualTo(day.Network.House.Desks.Office.Pdf(story.ReportNo)));
        var receipt = await page.APIRequest.GetAsync($"/portal/orders/{story.OrderNo}/receipt.pdf");
        Assert.That(receipt.Status, Is.EqualTo(200));
        await page.ClickAsync("text=English");
        Assert.That(await page.InnerTextAsync("main"), Does.Contain("Ready").And.Contain("In control"));
        Assert.That(troubles, Is.Empty);
    }

    [Test]
    public async Task Nothing_of_another_customer_stands_in_any_page_file_answer_or_header()
    {
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, Other, HouseOnTheNetwork.Password);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        await Crawl(page, "/", seen);
        Assert.That(seen.Keys, Does.Contain("/portal").And.Contain("/portal/orders/" + otherOrderNo));
        using var machine = day.Network.Client(Other);
        foreach (var path in ApiPaths())
            seen["api " + path] = await Told(machine, path);
        Assert.That(seen, Has.Count.GreaterThan(25));
        string[] foreign =
        [
            NetworkStory.Customer, "ğütç", story.OrderNo, story.ItemNos[0], story.ItemNos[1], story.BlindNos[0],
            story.ReportNo, story.PublicCode, "555 01 02", NetworkStory.Phone, "OK-1",
        ];
        foreach (var (path, text) in seen)
            foreach (var datum in foreign.Where(datum => !path.Contains(datum, StringComparison.Ordinal)))
                Assert.That(text, Does.Not.Contain(datum), path);
    }

    [Test]
    public async Task Anothers_number_is_answered_as_one_that_does_not_exist()
    {
        using var other = await SignedIn(Other);
        foreach (var (pattern, taken, free) in new[]
        {
            ("/portal/orders/{0}", story.OrderNo, "K26-000999-X"),
            ("/portal/orders/{0}/receipt.pdf", story.OrderNo, "K26-000999-X"),
            ("/portal/reports/{0}/pdf", story.ReportNo, "AR26-000999-X"),
        })
        {
            var anothers = await Answer(other, pattern, taken);
            Assert.That(anothers, Is.EqualTo(await Answer(other, pattern, free)), pattern);
            Assert.That(anothers, Does.StartWith("404"));
        }
    }

    [TestCase("/portal", "portal is for customers")]
    [TestCase("/portal/orders/x", "portal is for customers")]
    public async Task The_portal_is_no_place_of_the_staff(string path, string why)
    {
        using var elif = await SignedIn(NetworkDay.Reception);
        using var answer = await elif.GetAsync(path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(422), why);
    }

    [Test]
    public async Task The_counter_is_no_place_of_a_customer_or_an_analyst()
    {
        foreach (var person in new[] { Mine, NetworkDay.Analyst })
        {
            using var client = await SignedIn(person);
            foreach (var path in new[]
            {
                "/reception", "/reception/new?party=x", "/reception/customer",
                "/reception/orders/" + story.OrderNo, "/reception/items/" + story.ItemNos[0],
                $"/reception/orders/{story.OrderNo}/receipt.pdf", $"/reception/orders/{story.OrderNo}/labels.pdf",
                $"/reception/items/{story.ItemNos[0]}/return-slip.pdf",
                $"/reception/items/{story.ItemNos[0]}/photo.jpg",
            })
            {
                using var answer = await client.GetAsync(path);
                Assert.That((int)answer.StatusCode, Is.EqualTo(422), person + " " + path);
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("ğütç"));
            }
        }
    }

    private IEnumerable<string> ApiPaths() =>
    [
        "/me", "/work", "/orders", "/parties?name=a", "/parties?phone=0344", "/users", "/instruments", "/methods",
        "/house/settings", $"/orders/{story.OrderNo}", $"/orders/{story.OrderNo}/work", $"/work/{story.OrderNo}",
        $"/items/{story.ItemNos[0]}", $"/items/{story.ItemNos[0]}/result", $"/items/{story.ItemNos[0]}/custody",
        $"/items/{story.ItemNos[0]}/return", $"/items/{story.ItemNos[0]}/photo", $"/samples/{story.BlindNos[0]}",
        $"/samples/{story.BlindNos[0]}/custody", $"/trays/{story.TrayNo}", $"/reports/{story.ReportNo}",
        $"/reports/{story.ReportNo}/pdf", $"/items/{otherItemNo}", $"/samples/{otherBlindNo}/custody",
    ];

    /// <summary>Follows every link of the house's own pages, papers included.</summary>
    private static async Task Crawl(IPage page, string path, Dictionary<string, string> seen)
    {
        if (seen.ContainsKey(path) || path.StartsWith("/assets/", StringComparison.Ordinal)
            || path.StartsWith("/language/", StringComparison.Ordinal))
            return;
        var answer = await page.APIRequest.GetAsync(path);
        var body = Encoding.UTF8.GetString(await answer.BodyAsync());
        seen[path] = string.Join('\n', answer.Headers.Select(header => header.Key + ": " + header.Value)) + "\n"
            + System.Net.WebUtility.HtmlDecode(body);
        if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            return;
        foreach (var link in System.Text.RegularExpressions.Regex.Matches(body, "href=\"(/[^\"#]*)")
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
            await Crawl(page, link, seen);
    }

    private static async Task<string> Told(HttpClient client, string path)
    {
        using var answer = await client.GetAsync("/api/v1" + path);
        return answer.Headers + await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The whole answer but its date, with the number that was asked for left out.</summary>
    private static async Task<string> Answer(HttpClient client, string pattern, string number)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, pattern.Replace("{0}", number, StringComparison.Ordinal));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(request);
        answer.Headers.Date = null;
        return ((int)answer.StatusCode + "\n" + answer.Headers + answer.Content.Headers.ContentType
            + await answer.Content.ReadAsStringAsync()).Replace(number, "NUMBER", StringComparison.Ordinal);
    }

    private Task<HttpClient> SignedIn(string userName) => PageVisitor.SignIn(day.Network.Url, userName);

    private async Task Join(string userName, string? partyId) => await day.Network.House.Append(
        new AddUser(userName, userName, [Role.Customer], partyId).Command(
            day.Network.House.Draw.CommandKey(day.Network.Clock.GetUtcNow()), Actors.House, day.Network.House.Draw,
            Passwords.Hash(HouseOnTheNetwork.Password)));

    private async Task ReceiveFromTheOther()
    {
        var party = await day.Do(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "person", name = "İsmail Ağaoğlu", phone = "0532 999 88 77" });
        var partyId = party.Json.GetProperty("partyId").GetString()!;
        var received = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", new
        {
            partyId, methodId = NetworkDay.MethodId, decisionRule = (string?)null, sampledBy = "customer",
            returnWishes = (string?)null, items = new[] { new { kind = "scrap", metal = "Au", pieces = 3 } },
        });
        otherOrderNo = received.SubjectOf("OrderReceived")["order:".Length..];
        var item = day.Network.House.Read(session => OrdersStore.Items(session, otherOrderNo)).Single();
        (otherItemNo, otherBlindNo) = (item.ItemNo, item.BlindNo);
        await Join(Other, partyId);
    }
}
