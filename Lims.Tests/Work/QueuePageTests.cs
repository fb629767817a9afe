using System.Net;
using System.Text.RegularExpressions;
using Lims.Tests.Hosting;

namespace Lims.Tests.Work;

/// <summary>A queue that is longer than its card: all of it, page after page, and only for whom it is.</summary>
public sealed class QueuePageTests
{
    private const int Items = 60;

    [Test]
    public async Task Every_entry_of_a_long_queue_is_found_once()
    {
        await using var day = await NetworkDay.Open();
        var party = await day.Do(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "company", name = "Işık Kuyumculuk" });
        await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", new
        {
            partyId = party.Json.GetProperty("partyId").GetString(),
            methodId = NetworkDay.MethodId,
            decisionRule = (string?)null,
            sampledBy = "house",
            returnWishes = (string?)null,
            items = Enumerable.Range(0, Items).Select(_ => new { kind = "bar", metal = "Au", pieces = 1 }),
        });
        using var reception = await PageVisitor.SignIn(day.Network.Url, NetworkDay.Reception);
        var home = await reception.GetStringAsync("/");
        Assert.That(Numbers(home), Has.Count.EqualTo(8));
        Assert.That(home, Does.Contain("href=\"/queue/awaiting-mass\""));

        var first = await reception.GetStringAsync("/queue/awaiting-mass");
        var older = Regex.Match(first, "href=\"(/queue/awaiting-mass\\?before=[0-9]+)\"").Groups[1].Value;
        var second = await reception.GetStringAsync(older);
        Assert.That((Numbers(first).Count, Numbers(second).Count), Is.EqualTo((50, Items - 50)));
        Assert.That(Numbers(first).Concat(Numbers(second)), Is.Unique);
        Assert.That(second, Does.Not.Contain("?before="));

        using var analyst = await PageVisitor.SignIn(day.Network.Url, NetworkDay.Analyst);
        using var refused = await analyst.GetAsync("/queue/awaiting-mass");
        Assert.That(refused.IsSuccessStatusCode, Is.False);
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Not.Contain("K26-"));
        using var trays = await analyst.GetAsync("/queue/trays");
        Assert.That(trays.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static List<string> Numbers(string page) =>
        [.. Regex.Matches(page, "class=\"number\"[^>]*>([^<]+)<").Select(each => each.Groups[1].Value)];
}
