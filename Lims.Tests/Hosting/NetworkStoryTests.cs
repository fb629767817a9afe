using System.Security.Cryptography;
using System.Text;
using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Reports;
using Lims.Tests.Engines;

namespace Lims.Tests.Hosting;

/// <summary>The whole thread over real sockets, and what it leaves for people and machines to prove.</summary>
[BothEngines(Strictly = true)]
public sealed class NetworkStoryTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;

    [OneTimeSetUp]
    public async Task WalkFromTheCounterToTheReport()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Live();
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await day.DisposeAsync();

    [Test]
    public async Task The_report_is_downloaded_and_proves_itself()
    {
        var download = await day.Do(NetworkDay.Reception, "GET", $"/api/v1/reports/{story.ReportNo}/pdf");
        var pdf = Encoding.Latin1.GetBytes(download.Body);
        Assert.That(ReportVerification.OfPdf(pdf).Findings, Is.Empty);
        var shown = (await story.Public(story.PublicCode, "application/json")).Json;
        Assert.That(shown.GetProperty("pdfSha256").GetString(),
            Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(pdf))));
    }

    [Test]
    public async Task The_public_page_tells_machines_and_people_the_figures_and_never_whose_they_are()
    {
        var json = await story.Public(story.PublicCode, "application/json");
        var item = json.Json.GetProperty("items")[0];
        Assert.That((json.Status, json.Json.GetProperty("status").GetString()), Is.EqualTo((200, "valid")));
        Assert.That(json.Json.GetProperty("reportNo").GetString(), Is.EqualTo(story.ReportNo));
        Assert.That(item.GetProperty("grossMassMg").GetString(), Is.EqualTo("1250370"));
        Assert.That(item.GetProperty("perMille").GetString(), Is.EqualTo("916.39"));

        var page = await story.Public(story.PublicCode.Insert(8, "-").Insert(4, "-"), "text/html");
        Assert.That((page.Status, page.ContentType), Is.EqualTo((200, "text/html")));
        Assert.That(page.Body, Does.Contain(story.ReportNo)
            .And.Contain("1\u2009250.37 g").And.Contain("Au 916.39\u00A0‰"));
        foreach (var answer in new[] { Regex.Unescape(json.Body), page.Body })
            Assert.That(answer, Does.Not.Contain("Öğütçü").And.Not.Contain("Kuyumculuk")
                .And.Not.Contain("5550102").And.Not.Contain("partyId").IgnoreCase);
    }

    [Test]
    public async Task An_unknown_code_is_told_so_in_both_forms()
    {
        var json = await story.Public("0000000000000000", "application/json");
        Assert.That((json.Status, json.Json.GetProperty("status").GetString()), Is.EqualTo((404, "unknown")));
        var page = await story.Public("0000000000000000", "text/html");
        Assert.That((page.Status, page.ContentType), Is.EqualTo((404, "text/html")));
        Assert.That(page.Body, Does.Contain("Böyle bir rapor yok"));
    }

    [Test]
    public async Task A_number_whose_paper_is_not_made_yet_is_in_preparation()
    {
        var numbered = await day.Network.House.Desks.Office.Number(
            new Ask(day.RefOf(NetworkDay.Manager), "number-2"), [story.ItemNos[1]]);
        var report = numbered.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single();
        var json = await story.Public(report.PublicCode, "application/json");
        Assert.That(json.Json.GetProperty("status").GetString(), Is.EqualTo("in-preparation"));
        Assert.That(json.Json.GetProperty("items").GetArrayLength(), Is.Zero);
        Assert.That((await story.Public(report.PublicCode)).Body, Does.Contain("Rapor hazırlanıyor"));
        var paper = await day.Ask(NetworkDay.Manager, "GET", $"/api/v1/reports/{report.ReportNo}/pdf");
        Assert.That((paper.Status, paper.Refusal), Is.EqualTo((422, "report-in-preparation")));

        // The house itself looks for such numbers every minute.
        day.Network.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(async () => (await story.Public(report.PublicCode, "application/json"))
            .Json.GetProperty("status").GetString(), Is.EqualTo("valid").After(60_000, 100));
    }

    [Test]
    public async Task A_command_repeated_with_its_key_is_answered_and_not_done_again()
    {
        var before = Size();
        var first = day.Said.First(each => each.Path == "/api/v1/orders");
        var again = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", story.Order, "order-1");
        Assert.That(again.Json.GetProperty("repeated").GetBoolean(), Is.True);
        Assert.That(again.Json.GetProperty("facts").GetRawText(),
            Is.EqualTo(first.Json.GetProperty("facts").GetRawText()));

        var asked = day.Counter.Asked;
        var weighed = await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{story.ItemNos[0]}/weighings",
            new { stage = "received", instrumentId = "terazi-kabul" }, "weigh-" + story.ItemNos[0]);
        Assert.That(weighed.Json.GetProperty("repeated").GetBoolean(), Is.True);
        Assert.That(day.Counter.Asked, Is.EqualTo(asked), "The pan is not asked a second time.");

        var report = await day.Do(
            NetworkDay.Manager, "POST", "/api/v1/reports", new { itemNos = new[] { story.ItemNos[0] } }, "report-1");
        Assert.That(report.Json.GetProperty("reportNo").GetString(), Is.EqualTo(story.ReportNo));
        Assert.That(Size(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_key_with_another_body_or_by_another_person_is_refused()
    {
        var before = Size();
        var other = await day.Ask(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "company", name = "Başka Kuyumculuk" }, "party-1");
        Assert.That((other.Status, other.Refusal), Is.EqualTo((422, "key-reused")));
        var stranger = await day.Ask(NetworkDay.Manager, "POST", "/api/v1/orders", story.Order, "order-1");
        Assert.That((stranger.Status, stranger.Refusal), Is.EqualTo((422, "key-reused")));
        Assert.That(Size(), Is.EqualTo(before));
    }

    [Test]
    public async Task Who_acts_on_an_older_version_is_stale()
    {
        var seen = await day.Do(NetworkDay.Checker, "GET", $"/api/v1/items/{story.ItemNos[1]}");
        Assert.That(seen.ETag, Does.Match("\\A\"[0-9]+\"\\z"));
        var before = Size();
        var late = await day.Ask(NetworkDay.Checker, "POST", $"/api/v1/items/{story.ItemNos[1]}/check",
            new { resultSeq = await story.ResultSeq(story.ItemNos[1]) }, ifMatch: "\"1\"");
        Assert.That((late.Status, late.Refusal), Is.EqualTo((409, "stale")));
        Assert.That(Size(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_is_not_there_or_cannot_become_a_report_is_refused()
    {
        Assert.That(await Refusal("GET", "/api/v1/orders/K26-999999-0"), Is.EqualTo((404, "order-unknown")));
        Assert.That(await Refusal("GET", "/api/v1/reports/AR26-999999-0/pdf"), Is.EqualTo((404, "report-unknown")));
        Assert.That(await Refusal("POST", "/api/v1/reports", []), Is.EqualTo((422, "report-without-items")));
        Assert.That(await Refusal("POST", "/api/v1/reports", [story.ItemNos[0]]),
            Is.EqualTo((422, "already-reported")));
        var other = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", story.Order, "order-2");
        var itemNo = other.SubjectOf("ItemReceived")["item:".Length..];
        Assert.That(await Refusal("POST", "/api/v1/reports", [itemNo, story.ItemNos[1]]),
            Is.EqualTo((422, "items-of-several-orders")));
    }

    private async Task<(int Status, string Code)> Refusal(string method, string path, string[]? itemNos = null)
    {
        var answer = await day.Ask(NetworkDay.Manager, method, path, itemNos is null ? null : new { itemNos });
        return (answer.Status, answer.Refusal);
    }

    [Test]
    public async Task Health_says_that_the_house_is_open()
    {
        Assert.That((await day.Do("", "GET", "/health/live")).Body, Is.EqualTo("live"));
        Assert.That((await day.Do("", "GET", "/health/ready")).Body, Is.EqualTo("ready"));
    }

    [Test]
    public async Task Anybody_can_prove_that_the_report_stands_in_the_signed_ledger()
    {
        var seq = (await story.Public(story.PublicCode, "application/json")).Json.GetProperty("ledgerSeq").GetInt64();
        await day.Network.House.Checkpoints.Make();
        var proof = (await day.Do("", "GET", $"/ledger/proof/{seq}")).Json;
        var signed = SignedCheckpoint.Parse((await day.Do("", "GET", "/ledger/checkpoint")).Body);
        Assert.That(signed.Verify(day.Network.House.Key.Spki), Is.True);
        var leaf = proof.GetProperty("leaf").GetString()!;
        var path = proof.GetProperty("path").EnumerateArray().Select(step => Convert.FromHexString(step.GetString()!));
        Assert.That(proof.GetProperty("size").GetInt64(), Is.EqualTo(signed.Checkpoint.Size));
        Assert.That(MerkleTree.VerifyInclusion(Convert.FromHexString(leaf), seq - 1, signed.Checkpoint.Size,
            [.. path], Convert.FromHexString(signed.Checkpoint.Root)), Is.True);
        Assert.That(proof.GetRawText(), Does.Not.Contain("body").And.Not.Contain(story.ReportNo));
        Assert.That((await day.Ask("", "GET", "/ledger/proof/999999")).Status, Is.EqualTo(404));
    }

    private long Size() => day.Network.House.Read(session => LedgerReader.Newest(session)!.Seq);
}
