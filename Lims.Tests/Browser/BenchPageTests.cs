using System.Collections.Concurrent;
using Lims.Core.FireAssay;
using Lims.Tests.Hosting;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>An analyst's day in the browser: scanner, keyboard, and a balance that speaks over TCP.</summary>
public sealed class BenchPageTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;
    private readonly List<string> troubles = [];

    [SetUp]
    public async Task OpenTheHouse()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        chromium = await Chromium.Start();
        await story.Receive();
    }

    [TearDown]
    public async Task CloseTheHouse()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await day.DisposeAsync();
    }

    [Test]
    public async Task A_day_at_the_bench_needs_a_scanner_a_balance_and_no_name_or_number_of_a_customer()
    {
        foreach (var itemNo in story.ItemNos)
            await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{itemNo}/handovers", new
            {
                toHolder = day.RefOf(NetworkDay.Analyst), sealNo = "M-1", sealIntact = true, place = "kabul bankosu",
            });
        var page = await chromium.Open(day.Network.Url, troubles: troubles);
        var seen = new ConcurrentBag<string>();
        // Read on its way: a browser that goes on to another page keeps no answer of the one before.
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.ResourceType is not ("document" or "fetch" or "xhr"))
            {
                await route.ContinueAsync();
                return;
            }
            var answer = await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
            if (answer.Status is 200 or 422 && answer.Headers.GetValueOrDefault("content-type", "")
                .StartsWith("text/html", StringComparison.Ordinal))
                seen.Add(await answer.TextAsync());
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
        });
        await Chromium.SignIn(page, NetworkDay.Analyst, HouseOnTheNetwork.Password);
        await Assertions.Expect(page.Locator(".queues")).ToContainTextAsync("Size verilenler");
        var hand = new ScannerHand(page);
        await Prepare(page, hand);
        await LoadAndFire(page, hand);
        await WeighCornets(page, hand);
        await GiveBack(page, hand);
        foreach (var path in new[] { "/", "/bench", "/samples/" + story.BlindNos[1] })
            await page.GotoAsync(path);
        string[] texts = [.. seen];
        string[] secrets = [NetworkStory.Customer, NetworkStory.Phone, story.OrderNo, .. story.ItemNos];
        Assert.That(texts, Has.Length.GreaterThan(30));
        Assert.That(secrets.Where(secret => texts.Any(text =>
            System.Net.WebUtility.HtmlDecode(text).Contains(secret, StringComparison.Ordinal))), Is.Empty);
        Assert.That(troubles, Is.Empty);
    }

    [Test]
    public async Task Twenty_codes_of_a_burst_arrive_once_and_in_order_over_a_slow_and_a_broken_network()
    {
        await story.HandOver();
        await story.Screen();
        var opened = await day.Do(
            NetworkDay.Analyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        var trayNo = opened.SubjectOf("TrayOpened")["tray:".Length..];
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, NetworkDay.Analyst, HouseOnTheNetwork.Password);
        await page.GotoAsync("/trays/" + trayNo);
        // Slow, and every seventh answer is lost on its way back: the house has done it, the browser does not know.
        var asked = 0;
        await page.RouteAsync("**/trays/*handler=Scan", async route =>
        {
            var n = Interlocked.Increment(ref asked);
            await Task.Delay(60);
            if (n % 7 == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
                await route.ContinueAsync();
        });
        string[] cells = ["B2", "H12", "B3", "C5", "C1", "D7", "A9", "E4", "F6", "G8"];
        var codes = cells.SelectMany((cell, i) => new[] { cell, story.BlindNos[i % 2] }).ToArray();
        var hand = new ScannerHand(page);
        await hand.Type(codes[..11]);
        await page.Context.SetOfflineAsync(true);
        await hand.Type(codes[11..]);
        await page.WaitForTimeoutAsync(3_000);
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator(".queue li.done")).ToHaveCountAsync(
            20, new LocatorAssertionsToHaveCountOptions { Timeout = 30_000 });
        Assert.That(await page.Locator(".queue li").AllInnerTextsAsync(), Is.EqualTo(codes));
        var tray = await day.Do(NetworkDay.Analyst, "GET", "/api/v1/trays/" + trayNo);
        Assert.That(
            tray.Json.GetProperty("cells").EnumerateArray().Select(cell =>
                (cell.GetProperty("position").GetString(), cell.GetProperty("blindNo").GetString())),
            Is.EqualTo(cells.Select((cell, i) => (cell, story.BlindNos[i % 2]))));
        Assert.That(asked, Is.GreaterThan(21), "some were sent again");
    }

    [Test]
    public async Task The_live_weight_follows_the_pan_says_what_is_wrong_and_ends_with_the_page()
    {
        await story.HandOver();
        await story.Screen();
        var opened = await day.Do(
            NetworkDay.Analyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, NetworkDay.Analyst, HouseOnTheNetwork.Password);
        await page.GotoAsync("/trays/" + opened.SubjectOf("TrayOpened")["tray:".Length..]);
        day.Micro.Show(229.27m);
        await page.SelectOptionAsync("select[name=balanceId]", "terazi-mikro");
        var live = page.Locator(".live");
        await Assertions.Expect(live).ToHaveTextAsync("229,27\u00A0mg");
        await Assertions.Expect(live).ToHaveAttributeAsync("data-stable", "true");
        day.Micro.StayUnstable(6);
        await Assertions.Expect(live).ToHaveAttributeAsync("data-stable", "false");
        foreach (var _ in Enumerable.Range(0, 4))
            day.Micro.AnswerNext("S +\r\n");
        await Assertions.Expect(live).ToContainTextAsync("Aşırı yük");
        day.Micro.Show(0.5m);
        await Assertions.Expect(live).ToHaveTextAsync("0,50\u00A0mg");
        await page.GotoAsync("/bench");
        await page.WaitForTimeoutAsync(400);
        var asked = day.Micro.Asked;
        await page.WaitForTimeoutAsync(1_200);
        Assert.That(day.Micro.Asked, Is.EqualTo(asked), "nobody looks any more");
        await page.GoBackAsync();
        await Assertions.Expect(live).ToHaveTextAsync("0,50\u00A0mg");
        await day.Micro.DisposeAsync();
        await Assertions.Expect(live).ToContainTextAsync("ulaşılamıyor");
    }

    private async Task Prepare(IPage page, ScannerHand hand)
    {
        await page.GotoAsync("/bench");
        foreach (var blindNo in story.BlindNos)
        {
            await hand.Scan(blindNo);
            await hand.Type(["TAMAM"]);
            await Assertions.Expect(page.Locator("a.press")).ToHaveTextAsync("XRF ile ölç");
        }
        await page.ClickAsync("a.press");
        for (var spot = 1; spot <= 3; spot++)
        {
            await page.FillAsync("input[name='Reading.ReadingNo']", spot.ToString(CultureInfo.InvariantCulture));
            foreach (var (symbol, perMille) in new[] { ("Au", "916,1"), ("Ag", "40.2"), ("Cu", "43,1") })
                await page.FillAsync($"input[name='Reading.PerMille[{symbol}]']", perMille);
            await page.ClickAsync("button:has-text('Okumayı kaydet')");
        }
        Assert.That(await page.InputValueAsync("input[name=AuPerMille]"), Is.EqualTo("916,1"));
        Assert.That(await page.InputValueAsync("input[name=AgPerMille]"), Is.EqualTo("40,2"));
        await page.ClickAsync("button:has-text('Planla')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("562,5");
        await ScreenTheOther();
        await page.ClickAsync("button:has-text('Yeni tepsi aç')");
    }

    private async Task ScreenTheOther()
    {
        for (var spot = 1; spot <= 3; spot++)
            await day.Do(NetworkDay.Analyst, "POST", "/api/v1/xrf-readings", new
            {
                blindNo = story.BlindNos[0], instrumentId = "xrf-1", measuredAt = "2026-01-05T10:00:00",
                readingNo = "b" + spot.ToString(CultureInfo.InvariantCulture), seconds = "30",
                components = new[]
                {
                    new { symbol = "Au", perMille = "916.4", u = (string?)null },
                    new { symbol = "Ag", perMille = "83.6", u = (string?)null },
                },
            });
        await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{story.BlindNos[0]}/plan",
            new { alloyClass = "yellow", auPerMille = "916.5", agPerMille = "40" });
    }

    private async Task LoadAndFire(IPage page, ScannerHand hand)
    {
        await page.SelectOptionAsync("select[name=balanceId]", "terazi-mikro");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("mg");
        foreach (var code in new[] { story.BlindNos[0], story.BlindNos[0], story.BlindNos[1], story.BlindNos[1] })
            await hand.Scan(code);
        await page.ClickAsync("summary:has-text('Eksik standartlar')");
        await page.FillAsync("input[name=ProofGoldLot]", "AU-1");
        await page.ClickAsync("#tray h1, h1");
        await hand.Scan("STANDART");
        foreach (var (position, massMg) in new[]
        {
            ("A1", 229.00m), ("A2", 250.12m), ("A3", 249.87m), ("A4", 229.05m), ("A5", 250.02m), ("A6", 250.31m),
            ("A7", 229.03m),
        })
        {
            await Assertions.Expect(page.Locator(".cell.now .at")).ToHaveTextAsync(position);
            day.Micro.Show(massMg);
            await hand.Scan("TART");
            await Assertions.Expect(page.Locator("p.done")).ToContainTextAsync(
                massMg.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00A0mg");
        }
        await page.FillAsync("input[name='Fire.Furnace']", "K1");
        await page.FillAsync("input[name='Fire.CupelLot']", "C-1");
        await page.FillAsync("input[name='Fire.LeadLot']", "PB-1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("button.press")).ToHaveTextAsync("Korneyi tart");
    }

    private async Task WeighCornets(IPage page, ScannerHand hand)
    {
        await hand.Scan(story.BlindNos[1]);
        await Assertions.Expect(page.Locator(".cell.now .at")).ToHaveTextAsync("A5");
        var trayNo = page.Url.Split("/trays/")[1].Split('?')[0];
        await hand.Scan(TrayScan.CodeOf(trayNo, "A1"));
        foreach (var (position, massMg) in new[]
        {
            ("A1", 229.08m), ("A2", 229.27m), ("A3", 229.09m), ("A4", 229.11m), ("A5", 229.17m), ("A6", 229.47m),
            ("A7", 229.11m),
        })
        {
            await Assertions.Expect(page.Locator(".cell.now .at")).ToHaveTextAsync(position);
            day.Micro.Show(massMg);
            await hand.Scan("TART");
        }
        await hand.Scan("HESAP");
        await Assertions.Expect(page.Locator("#tray .badge.good")).ToHaveCountAsync(2);
        Assert.That(await page.InnerTextAsync("#tray"), Does.Contain("916,"));
    }

    private async Task GiveBack(IPage page, ScannerHand hand)
    {
        await page.GotoAsync("/bench");
        await hand.Scan(story.BlindNos[0]);
        await page.ClickAsync("a.press:has-text('Kabule geri ver')");
        await page.SelectOptionAsync("select[name=toHolder]", day.RefOf(NetworkDay.Reception));
        await page.ClickAsync("button:has-text('Devret')");
        await Assertions.Expect(page.Locator(".card.next")).ToContainTextAsync("teslim bekliyor");
    }
}
