using Lims.Tests.Engines;

namespace Lims.Tests.Hosting;

/// <summary>Queues and scans over the network, while two bars go their way.</summary>
[BothEngines(Strictly = true)]
public sealed class NetworkWorkTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
    }

    [OneTimeTearDown]
    public async Task Close() => await day.DisposeAsync();

    [Test]
    public async Task Everybody_finds_the_own_work_on_the_way_from_counter_to_report()
    {
        await story.Receive();
        Assert.That(await Waiting(NetworkDay.Reception), Is.EqualTo(new[] { "at-counter 2" }));
        Assert.That(await Next(NetworkDay.Reception, story.ItemNos[0]), Is.EqualTo("hand-over, yours"));
        await story.HandOver();
        Assert.That(await Waiting(NetworkDay.Analyst), Is.EqualTo(new[] { "screening 2" }));
        Assert.That(await Next(NetworkDay.Analyst, story.BlindNos[0]), Is.EqualTo("screen, yours"));
        Assert.That(await Next(NetworkDay.SecondAnalyst, story.BlindNos[0]), Is.EqualTo("screen"));
        await story.Screen();
        Assert.That(await Waiting(NetworkDay.Analyst), Is.EqualTo(new[] { "to-place 2" }));
        await story.Assay();
        Assert.That(await Next(NetworkDay.Analyst, story.TrayNo), Is.EqualTo("nothing"));
        Assert.That(await Waiting(NetworkDay.Checker), Is.EqualTo(new[] { "to-check 2" }));
        Assert.That(await Waiting(NetworkDay.SecondAnalyst), Is.Empty, "Weighed the cornets, so checks nothing.");
        Assert.That(await Next(NetworkDay.SecondAnalyst, story.ItemNos[0]), Is.EqualTo("check"));
        await story.Approve();
        Assert.That(await Waiting(NetworkDay.Manager), Is.EqualTo(new[] { "to-report 2" }));
        await story.Report();
        Assert.That(await Waiting(NetworkDay.Manager), Is.EqualTo(new[] { "to-report 1" }));
        Assert.That(await Waiting(NetworkDay.Reception), Is.EqualTo(new[] { "reported 1" }));

        var order = (await day.Do(NetworkDay.Reception, "GET", "/api/v1/orders")).Json.GetProperty("rows")[0];
        Assert.That(order.GetProperty("publicStage").GetString(), Is.EqualTo("in-control"));
        Assert.That(order.GetProperty("stages").EnumerateArray().Select(each =>
            $"{each.GetProperty("stage").GetString()} {each.GetProperty("items").GetInt64()}"),
            Is.EqualTo(new[] { "to-report 1", "reported 1" }));
        var items = (await day.Do(NetworkDay.Reception, "GET", $"/api/v1/orders/{story.OrderNo}/work"))
            .Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("publicStage").GetString());
        Assert.That(items, Is.EqualTo(new[] { "ready", "in-control" }));

        await ScansLead();
        await AnalystsStayBlind();
    }

    private async Task ScansLead()
    {
        foreach (var (code, kind, page) in new[]
        {
            (story.OrderNo, "order", "/reception/orders/" + story.OrderNo),
            (story.ReportNo, "report", "/reports/" + story.ReportNo),
            (story.PublicCode, "public-code", "/reports/" + story.ReportNo),
            (story.ItemNos[1], "item", "/reception/items/" + story.ItemNos[1]),
            (story.BlindNos[1], "sample", "/samples/" + story.BlindNos[1]),
        })
        {
            var scanned = (await day.Do(NetworkDay.Manager, "GET", "/api/v1/work/" + code)).Json;
            Assert.That((scanned.GetProperty("kind").GetString(), scanned.GetProperty("page").GetString()),
                Is.EqualTo((kind, page)));
        }
        var misread = story.OrderNo[..^1] + (story.OrderNo[^1] == 'A' ? 'B' : 'A');
        foreach (var (code, status, refusal) in new[]
        {
            (misread, 422, "check-character-wrong"), ("8690504000016", 422, "code-unknown"),
            ("0000000000000000", 404, "report-unknown"), ("K26-000999-1", 404, "order-unknown"),
            ("T26-000999-Q", 404, "tray-unknown"), ("K26-000999-01-2", 404, "item-unknown"),
            ("AAAAAAP", 404, "sample-unknown"),
        })
        {
            var answer = await day.Ask(NetworkDay.Manager, "GET", "/api/v1/work/" + code);
            Assert.That((answer.Status, answer.Refusal), Is.EqualTo((status, refusal)), code);
        }
    }

    private async Task AnalystsStayBlind()
    {
        foreach (var path in new[]
        {
            "/api/v1/orders", $"/api/v1/orders/{story.OrderNo}/work", "/api/v1/work/" + story.OrderNo,
            "/api/v1/work/" + story.ItemNos[0], "/api/v1/work/" + story.ReportNo, "/api/v1/work/" + story.PublicCode,
        })
        {
            var answer = await day.Ask(NetworkDay.Analyst, "GET", path);
            Assert.That((answer.Status, answer.Refusal), Is.EqualTo((422, "role-missing")), path);
        }
        var part = await day.Ask(NetworkDay.Analyst, "GET", "/api/v1/work?part=to-check");
        Assert.That(part.Refusal, Is.EqualTo("work-part-unknown"));
        Assert.That(await Next(NetworkDay.Analyst, story.BlindNos[0]), Is.EqualTo("give-back, yours"));
        Assert.That((await day.Do(NetworkDay.Analyst, "GET", "/api/v1/work?part=to-give-back&before=1")).Json
            .GetProperty("parts")[0].GetProperty("entries").GetArrayLength(), Is.Zero);
        var told = day.Said.Where(each => each.UserName == NetworkDay.Analyst).ToList();
        foreach (var answer in told)
            Assert.That(answer.Body, Does.Not.Contain(story.OrderNo[..^2]), answer.ToString());
    }

    private async Task<IEnumerable<string>> Waiting(string userName) =>
        (await day.Do(userName, "GET", "/api/v1/work")).Json.GetProperty("parts").EnumerateArray()
        .Where(part => part.GetProperty("count").GetInt32() > 0)
        .Select(part => $"{part.GetProperty("code").GetString()} {part.GetProperty("count").GetInt32()}").ToList();

    private async Task<string> Next(string userName, string code)
    {
        var next = (await day.Do(userName, "GET", "/api/v1/work/" + code)).Json.GetProperty("next");
        Assert.That(next.GetProperty("says").GetProperty("turkish").GetString(), Is.Not.Empty);
        return next.GetProperty("code").GetString() + (next.GetProperty("yours").GetBoolean() ? ", yours" : "");
    }
}
