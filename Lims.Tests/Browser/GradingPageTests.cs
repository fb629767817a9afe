using Lims.Core.People;
using Lims.Tests.Documents;
using Lims.Tests.Hosting;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>From the finished tray to the paper on a stranger's phone, every step in the browser.</summary>
public sealed class GradingPageTests
{
    private const string Reason = "A2 kornesi <lekeli>; tartımı yenileyin.";

    private readonly List<string> troubles = [];
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;

    [OneTimeSetUp]
    public async Task WalkUpToTheResult()
    {
        chromium = await Chromium.Start();
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        await story.HandOver();
        await story.Screen();
        await story.Assay();
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (day is not null)
            await day.DisposeAsync();
    }

    [Test]
    public async Task A_result_is_sent_back_checked_approved_issued_and_verified_by_a_stranger()
    {
        var item = story.ItemNos[0];
        var checker = await Person(NetworkDay.Checker);
        var manager = await Person(NetworkDay.Manager);
        await Follow(checker, item);
        await SendBack(checker, item);
        await AssayAgain(story.BlindNos[0]);

        await manager.GotoAsync("/approve/" + item);
        Assert.That(await manager.InnerTextAsync("main"), Does.Contain("henüz kontrol edilmedi"));
        await checker.GotoAsync("/check/" + item);
        Assert.That(await checker.InnerTextAsync("main"), Does.Contain("Deneme 2").And.Contain("Önceki deneme 1"));
        await Sign(checker, "yanlış parola yazdım");
        Assert.That(await checker.InnerTextAsync("[role=alert]"),
            Is.EqualTo(PeopleRefusals.SignatureFailed.Turkish));
        Assert.That(await checker.InputValueAsync("form.next input[name=Password]"), Is.Empty);
        await Sign(checker, HouseOnTheNetwork.Password);
        Assert.That(await checker.InnerTextAsync("[role=status]"), Does.Contain(item).And.Contain("kontrol edildi"));

        await manager.GotoAsync("/approve/" + item);
        Assert.That(await manager.InnerTextAsync("form.next"), Does.Contain(NetworkDay.Checker));
        await Sign(manager, HouseOnTheNetwork.Password);
        await manager.ClickAsync("[role=status] a.button");
        Assert.That(await manager.Locator("input[name=ItemNos]:enabled").CountAsync(), Is.EqualTo(1));
        await manager.ClickAsync("main form button.big");
        await manager.WaitForURLAsync("**/reports/AR26-*");

        await Download(manager);
        var code = (await manager.GetAttributeAsync("dd a[href^='/verify/']", "href"))!;
        await ReadByAStranger(code, item);
        await AmendAndRevoke(manager, code);
        Assert.That(troubles.Where(trouble => !trouble.Contains("422", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Who_weighed_on_the_tray_sees_why_he_cannot_check_and_finds_no_button()
    {
        var weigher = await Person(NetworkDay.SecondAnalyst);
        await weigher.GotoAsync("/check");
        Assert.That(await weigher.InnerTextAsync("main"), Does.Contain("onların tepsisinde siz tartım yaptınız")
            .And.Not.Contain(story.ItemNos[1]));
        await weigher.GotoAsync("/check/" + story.ItemNos[1]);
        Assert.That(await weigher.InnerTextAsync("main"), Does.Contain("tepsisinde siz tartım yaptınız"));
        Assert.That(await weigher.Locator("input[type=password]").CountAsync(), Is.Zero);
    }

    private async Task<IPage> Person(string userName)
    {
        var page = await chromium.Open(day.Network.Url, troubles: troubles);
        await Chromium.SignIn(page, userName, HouseOnTheNetwork.Password);
        return page;
    }

    // The figures of the first pair: 229.07 − 229.00·0.99999 and its neighbour, worked out by hand.
    private static async Task Follow(IPage checker, string item)
    {
        await checker.GotoAsync("/check");
        await checker.ClickAsync("text=" + item);
        var text = await checker.InnerTextAsync("main");
        Assert.That(text, Does.Contain("Au 916,39 ‰").And.Contain("0,07229 mg")
            .And.Contain("229,07 − 229,00 × 999,99 / 1000")
            .And.Contain("916,390971…").And.Contain("S S     250.12 mg\\r\\n").And.Contain("gümüş tutmuş")
            .And.Contain("yeniden hesaplandı: aynı").And.Contain("UYGUN").And.Contain("−0,29 ‰"));
        Assert.That(text, Does.Not.Contain("Öğütçü").And.Not.Contain("Kuyumculuk"));
    }

    private static async Task SendBack(IPage checker, string item)
    {
        await checker.ClickAsync("summary:has-text('Geri gönder')");
        await checker.FillAsync("textarea[name=Reason]", Reason);
        await checker.FillAsync("details input[name=Password]", "yanlış parola yazdım");
        await checker.ClickAsync("details button.danger");
        Assert.That(await checker.InnerTextAsync("[role=alert]"), Does.Contain("Parola yanlış"));
        Assert.That(await checker.InputValueAsync("textarea[name=Reason]"), Is.EqualTo(Reason));
        await checker.FillAsync("details input[name=Password]", HouseOnTheNetwork.Password);
        await checker.ClickAsync("details button.danger");
        Assert.That(await checker.InnerTextAsync("[role=status]"), Does.Contain(item).And.Contain("geri gönderildi"));
        await checker.GotoAsync("/check/" + item);
        Assert.That(await checker.InnerTextAsync("ol.way"), Does.Contain(Reason));
        Assert.That(await checker.Locator("input[type=password]").CountAsync(), Is.Zero);
    }

    private static async Task Sign(IPage page, string password)
    {
        await page.FillAsync("form.next input[name=Password]", password);
        await page.ClickAsync("form.next button");
    }

    private static async Task Download(IPage manager)
    {
        var file = await manager.RunAndWaitForDownloadAsync(() => manager.ClickAsync("a[download]"));
        var path = Path.Combine(Directory.CreateTempSubdirectory("ayarevi-").FullName, file.SuggestedFilename);
        await file.SaveAsAsync(path);
        var (_, output) = DocumentTools.Run("pdfsig", path);
        Assert.That(output, Does.Contain("Signature is Valid").And.Contain("Total document signed"));
        var shown = await manager.APIRequest.GetAsync(
            (await manager.GetAttributeAsync("iframe.paper", "src"))!);
        Assert.That(await shown.BodyAsync(), Is.EqualTo(await File.ReadAllBytesAsync(path)));
        Assert.That(shown.Headers["content-security-policy"], Does.Contain("frame-ancestors 'self'"));
    }

    private async Task ReadByAStranger(string path, string item)
    {
        var stranger = await chromium.Open(day.Network.Url, width: 390, troubles: troubles);
        await stranger.GotoAsync(path);
        Assert.That(await stranger.InnerTextAsync("section.verdict.good h1"), Is.EqualTo("Rapor geçerlidir"));
        var text = await stranger.InnerTextAsync("main");
        Assert.That(text, Does.Contain(item).And.Contain("916,")
            .And.Contain("1\u2009250,37 g").And.Contain("Has ağırlık"));
        Assert.That(await stranger.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            Is.LessThanOrEqualTo(390));
        var html = await stranger.ContentAsync();
        Assert.That(html, Does.Not.Contain("Öğütçü").And.Not.Contain("Kuyumculuk").And.Not.Contain("555 01 02"));
        await stranger.ClickAsync("text=English");
        Assert.That(await stranger.InnerTextAsync("h1"), Is.EqualTo("The report is valid"));
    }

    private async Task AmendAndRevoke(IPage manager, string path)
    {
        await manager.ClickAsync("summary:has-text('Düzeltme raporu')");
        await manager.FillAsync("form[action$=Amend] textarea", "Seri numarası eksikti.");
        var old = new Uri(manager.Url).AbsolutePath;
        await manager.ClickAsync("form[action$=Amend] button");
        await manager.WaitForURLAsync(url => !url.EndsWith(old, StringComparison.Ordinal));
        Assert.That(await manager.InnerTextAsync("main"), Does.Contain("Seri numarası eksikti."));
        var stranger = await chromium.Open(day.Network.Url, width: 390, troubles: troubles);
        await stranger.GotoAsync(path);
        Assert.That(await stranger.InnerTextAsync("section.verdict.warn"), Does.Contain("başka bir rapor"));
        await stranger.ClickAsync("main a.button");
        Assert.That(await stranger.InnerTextAsync("section.verdict.good"), Does.Contain("geçerlidir"));

        await manager.ClickAsync("summary:has-text('Raporu geri çek')");
        await manager.SelectOptionAsync("select[name=Code]", "wrong-item");
        await manager.FillAsync("form[action$=Revoke] textarea", "Numuneler karıştı.");
        await manager.ClickAsync("form[action$=Revoke] button");
        Assert.That(await manager.InnerTextAsync("h1"), Does.Contain("geri çekildi"));
        await stranger.ReloadAsync();
        Assert.That(await stranger.InnerTextAsync("main"), Does.Contain("numune karışmış")
            .And.Not.Contain("Numuneler karıştı").And.Not.Contain("916,"));
        await manager.GotoAsync("/reports");
        Assert.That(await manager.InnerTextAsync("table"),
            Does.Contain("yerine yenisi geçti").And.Contain("Numuneler karıştı."));
    }

    private async Task AssayAgain(string blindNo)
    {
        var opened = await day.Do(
            NetworkDay.Analyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        var trayNo = opened.SubjectOf("TrayOpened")["tray:".Length..];
        var tray = "/api/v1/trays/" + trayNo;
        foreach (var position in new[] { "A1", "A2", "A3", "A4" })
        {
            if (position is "A1" or "A4")
                await day.Do(NetworkDay.Analyst, "POST", tray + "/proofs",
                    new { position, proofGroup = "A", purityPerMille = "999.99", proofGoldLot = "AU-1" });
            else
                await day.Do(NetworkDay.Analyst, "POST", tray + "/portions",
                    new { position, proofGroup = "A", blindNo });
            await day.WeighCell(NetworkDay.Analyst, trayNo, position, position is "A1" or "A4" ? 229m : 250m);
        }
        await day.Do(NetworkDay.Analyst, "POST", tray + "/firing",
            new { furnace = "K1", temperatureC = 1080, durationMin = 25, cupelLot = "C-1", leadLot = "PB-1" });
        foreach (var position in new[] { "A1", "A2", "A3", "A4" })
            await day.WeighCell(NetworkDay.SecondAnalyst, trayNo, position,
                position is "A1" or "A4" ? 229.07m : 229.17m);
        await day.Do(NetworkDay.SecondAnalyst, "POST", tray + "/calculation");
    }
}
