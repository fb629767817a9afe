using System.Text;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Core.People;
using Lims.Tests.Documents;
using Lims.Tests.Hosting;
using Lims.Tests.Spectrometers;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>
/// The whole way of a sample in the browser, once in Turkish and once in English: four people, a scanner, two balances
/// on TCP, a spectrometer's file, a paper that proves itself, and a stranger's phone.
/// </summary>
public sealed class WholeWayTests
{
    private static readonly (string Position, decimal BeforeMg, decimal AfterMg)[] Cells =
    [
        ("A1", 229.00m, 229.08m), ("A2", 250.12m, 229.27m), ("A3", 249.87m, 229.09m), ("A4", 229.05m, 229.11m),
    ];

    [TestCase("tr", "Rapor geçerlidir", "kontrol edildi")]
    [TestCase("en", "The report is valid", "checked")]
    public async Task A_bar_comes_in_and_leaves_as_a_report_that_a_stranger_verifies(
        string language, string valid, string wasChecked)
    {
        await using var day = await NetworkDay.Open();
        await using var chromium = await Chromium.Start();
        var troubles = new List<string>();
        async Task<IPage> Person(string userName)
        {
            var page = await chromium.Open(day.Network.Url, troubles: troubles);
            await page.GotoAsync($"/language/{language}?back=/");
            await Chromium.SignIn(page, userName, HouseOnTheNetwork.Password);
            return page;
        }

        var (orderNo, itemNo, blindNo) = await Receive(day, await Person(NetworkDay.Reception));
        var analyst = await Person(NetworkDay.Analyst);
        await Prepare(analyst, blindNo);
        await Assay(day, analyst, blindNo);
        var checker = await Person(NetworkDay.Checker);
        await checker.GotoAsync("/check/" + itemNo);
        await Sign(checker);
        await Assertions.Expect(checker.Locator("[role=status]")).ToContainTextAsync(wasChecked);
        var manager = await Person(NetworkDay.Manager);
        await manager.GotoAsync("/approve/" + itemNo);
        await Sign(manager);
        await Assertions.Expect(manager.Locator("a.button[href^='/reports/new/']")).ToBeVisibleAsync();
        await manager.GotoAsync("/reports/new/" + orderNo);
        await manager.ClickAsync("main form button.big");
        await manager.WaitForURLAsync("**/reports/AR26-*");
        var code = await Prove(manager, day);
        await manager.GotoAsync("/approve/" + itemNo);
        await Assertions.Expect(manager.Locator("[role=status] a.button")).ToContainTextAsync("AR26-");
        var stranger = await chromium.Open(day.Network.Url, 390, troubles);
        await stranger.GotoAsync($"/language/{language}?back=" + code);
        await Assertions.Expect(stranger.Locator("section.verdict.good h1")).ToHaveTextAsync(valid);
        Assert.That(await stranger.ContentAsync(), Does.Contain(itemNo).And.Not.Contain("ğütç"));
        Assert.That(await stranger.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.Zero);
        Assert.That(troubles, Is.Empty);
    }

    // A new customer, one bar, weighed by the counter's balance and held out to the analyst.
    private static async Task<(string OrderNo, string ItemNo, string BlindNo)> Receive(NetworkDay day, IPage page)
    {
        await page.GotoAsync("/reception/customer");
        await page.FillAsync("[name$=Name]", NetworkStory.Customer);
        await page.FillAsync("[name$=Phone]", NetworkStory.Phone);
        await page.Locator("main form button").First.ClickAsync();
        await page.WaitForURLAsync("**/reception/customer/*");
        await page.ClickAsync("main a[href^='/reception/new']");
        await page.FillAsync("[name='Form.Items[0].Declared']", "916,5");
        await page.FillAsync("[name='Form.Items[0].SerialNo']", "OK-1");
        await page.ClickAsync("main form button.big");
        await page.WaitForURLAsync("**/reception/orders/*");
        var orderNo = page.Url.Split('/')[^1].Split('?')[0];
        day.Counter.Show(1_250_370m);
        await page.SelectOptionAsync("select[name=instrumentId]", "terazi-kabul");
        await page.ClickAsync("button.big");
        await page.SelectOptionAsync("select[name=toHolder]", day.RefOf(NetworkDay.Analyst));
        await page.ClickAsync("form[action*=Give] button");
        await Assertions.Expect(page.Locator("form[action*=Give]")).ToHaveCountAsync(0);
        var item = day.Network.House.Read(session => OrdersStore.Items(session, orderNo)).Single();
        return (orderNo, item.ItemNo, item.BlindNo);
    }

    // Accepted by scanner; three spots come in by the spectrometer's file, and the plan stands ready from their mean.
    private static async Task Prepare(IPage page, string blindNo)
    {
        var hand = new ScannerHand(page);
        await page.GotoAsync("/bench");
        await hand.Scan(blindNo);
        await hand.Type(["TAMAM"]);
        await Assertions.Expect(page.Locator("a.press")).ToBeVisibleAsync();
        await page.GotoAsync("/xrf");
        await page.SetInputFilesAsync("input[name=file]", new FilePayload
        {
            Name = "chemistry-841524-2026-01-05-10-00-00.csv", MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(OwnFiles.ThreeSpots(blindNo)),
        });
        await page.ClickAsync("form[enctype] button");
        await Assertions.Expect(page.Locator("[role=status]")).ToBeVisibleAsync();
        await page.GotoAsync("/samples/" + blindNo);
        Assert.That((await page.InputValueAsync("input[name=AuPerMille]")).Replace(',', '.'), Is.EqualTo("916.1"));
        await page.ClickAsync("main form[action*=Plan] button.press");
        await page.ClickAsync("form[action*=Tray] button.press");
        await page.WaitForURLAsync("**/trays/*");
    }

    private static async Task Assay(NetworkDay day, IPage page, string blindNo)
    {
        var hand = new ScannerHand(page);
        await page.SelectOptionAsync("select[name=balanceId]", "terazi-mikro");
        await Assertions.Expect(page.Locator(".live")).ToContainTextAsync("mg");
        await hand.Scan(blindNo);
        await hand.Scan(blindNo);
        await page.Locator("details:has(input[name=ProofGoldLot]) > summary").ClickAsync();
        await page.FillAsync("input[name=ProofGoldLot]", "AU-1");
        await page.ClickAsync("h1");
        await hand.Scan("STANDART");
        await Weigh(day, page, hand, cell => cell.BeforeMg);
        await page.FillAsync("input[name='Fire.Furnace']", "K1");
        await page.FillAsync("input[name='Fire.CupelLot']", "C-1");
        await page.FillAsync("input[name='Fire.LeadLot']", "PB-1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[name='Fire.Furnace']")).ToHaveCountAsync(0);
        await Weigh(day, page, hand, cell => cell.AfterMg);
        await hand.Scan("HESAP");
        await Assertions.Expect(page.Locator("#tray .badge.good")).ToHaveCountAsync(1);
    }

    private static async Task Weigh(
        NetworkDay day, IPage page, ScannerHand hand,
        Func<(string Position, decimal BeforeMg, decimal AfterMg), decimal> massMg)
    {
        foreach (var cell in Cells)
        {
            await Assertions.Expect(page.Locator(".cell.now .at")).ToHaveTextAsync(cell.Position);
            day.Micro.Show(massMg(cell));
            await hand.Scan("TART");
        }
    }

    private static async Task Sign(IPage page)
    {
        await page.FillAsync("form.next input[name=Password]", HouseOnTheNetwork.Password);
        await page.ClickAsync("form.next button");
        await Assertions.Expect(page.Locator("[role=status]")).ToBeVisibleAsync();
    }

    /// <summary>Downloads the paper, has two tools look at it, and reads the address behind its QR code.</summary>
    private static async Task<string> Prove(IPage manager, NetworkDay day)
    {
        var file = await manager.RunAndWaitForDownloadAsync(() => manager.ClickAsync("a[download]"));
        var pdf = await File.ReadAllBytesAsync(await file.PathAsync());
        var path = DocumentTools.Save(pdf);
        Assert.That(ReportVerification.OfPdf(pdf, null, day.Network.House.Key.Fingerprint).Findings, Is.Empty);
        Assert.That(DocumentTools.Run("pdfsig", path).Output, Does.Contain("Signature is Valid"));
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero);
        Assert.That(DocumentTools.Run("pdftotext", "-layout", path, "-").Output, Does.Contain("916,45 ‰"));
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "150", "-png", path, path).Exit, Is.Zero);
        var code = DocumentTools.Codes(path + "-1.png").Distinct().Single();
        return new Uri(code).AbsolutePath;
    }
}
