using System.Text;
using Lims.Api.Orders;
using Lims.Tests.Documents;
using Lims.Tests.Hosting;
using Lims.Tests.Orders;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>The counter as a person works it: a customer found, the same as last time, weighed, printed.</summary>
public sealed class CounterPageTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;
    private readonly List<string> troubles = [];

    [OneTimeSetUp]
    public async Task OpenTheHouse()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        chromium = await Chromium.Start();
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await day.DisposeAsync();
    }

    [Test]
    public async Task A_known_customers_bar_is_at_the_receipt_in_few_actions_and_a_phone_follows_it()
    {
        var page = await SignedIn();
        await page.GotoAsync("/reception");
        var actions = 0;
        // One bar only: the second item of last time is taken out, and the bar's own serial and seal are typed.
        await Act(page.FillAsync("input[name=q]", "0344 555 01"));
        await Act(page.ClickAsync("#found >> text=Aynısı"));
        await Act(page.ClickAsync("section[aria-label='Kalem 2'] >> text=Kalemi çıkar"));
        Assert.That(await page.InputValueAsync("[name='Form.Items[0].Marks']"), Is.EqualTo("22 ayar"));
        Assert.That(await page.InputValueAsync("[name='Form.Items[0].SerialNo']"), Is.Empty);
        await Act(page.FillAsync("[name='Form.Items[0].SerialNo']", "OK-77"));
        await Act(page.FillAsync("[name='Form.Items[0].Declared']", "916,5"));
        await Act(page.FillAsync("[name='Form.Items[0].SealNo']", "M-77"));
        await Act(page.ClickAsync("button.big"));
        // What comes next has the focus without a press: Enter weighs, and Enter prints.
        await page.WaitForURLAsync("**/reception/orders/*");
        await Assertions.Expect(page.Locator("button.big:focus")).ToHaveCountAsync(1);
        day.Counter.Show(1000.25m * 1000m);
        await Act(page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(page.Locator("a.big:focus")).ToHaveCountAsync(1);
        Assert.That(await page.InnerTextAsync("main"), Does.Contain("1 000,25 g").Or.Contain("1\u2009000,25"));
        var receipt = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''");
        Assert.That(receipt, Does.EndWith("/receipt.pdf"));
        actions++;
        TestContext.Out.WriteLine($"Actions from /reception to the printed receipt: {actions}");
        Assert.That(actions, Is.LessThanOrEqualTo(12));
        var orderNo = receipt.Split('/')[^2];
        var item = day.Network.House.Read(session => OrdersStore.Items(session, orderNo)).Single();
        Assert.That((item.DeclaredPerMille, item.SerialNo, item.SealNo), Is.EqualTo(("916.5", "OK-77", "M-77")));
        var mass = day.Network.House.Read(session => OrdersStore.Masses(session, item.ItemNo)).Single();
        Assert.That(Encoding.ASCII.GetString(day.Network.House.Read(session =>
            Api.Ledger.LedgerReader.Bytes(session, mass.CaptureSha256)!)), Does.Match(@"S S +1000\.25 g"));
        await TheReceiptLeadsAPhoneToTheOrder(page, receipt, orderNo);
        Assert.That(troubles, Is.Empty);

        Task Act(Task done)
        {
            actions++;
            return done;
        }
    }

    private async Task TheReceiptLeadsAPhoneToTheOrder(IPage page, string receipt, string orderNo)
    {
        var answer = await page.APIRequest.GetAsync(receipt);
        Assert.That((answer.Status, answer.Headers["content-type"], answer.Headers["cache-control"]),
            Is.EqualTo((200, "application/pdf", "no-store")));
        var path = DocumentTools.Save(await answer.BodyAsync());
        var text = DocumentTools.Run("pdftotext", "-layout", path, "-").Output;
        foreach (var words in new[]
            { "KABUL FİŞİ", orderNo, NetworkStory.Customer, "1 000,25", "916,5", "OK-77", "M-77", "22 ayar" })
            Assert.That(text.Replace('\u2009', ' '), Does.Contain(words));
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "150", "-png", path, path).Exit, Is.Zero);
        var code = DocumentTools.Codes(path + "-1.png").Distinct().Single();
        Assert.That(code, Does.StartWith(day.Network.Url + "/k/"));

        var phone = await chromium.Open(day.Network.Url, 390, troubles);
        var shown = await phone.GotoAsync(code);
        Assert.That((shown!.Status, shown.Headers["x-robots-tag"]), Is.EqualTo((200, "noindex, nofollow")));
        Assert.That(shown.Headers["cache-control"], Does.Contain("no-store"));
        var said = await phone.InnerTextAsync("body");
        Assert.That(said, Does.Contain(orderNo).And.Contain("Kabul edildi").And.Contain("Örnek Ayar Evi"));
        Assert.That(await phone.ContentAsync(), Does.Not.Contain("ğütç").And.Not.Contain("555")
            .And.Not.Contain("OK-77").And.Not.Contain("M-77"));
        Assert.That(await phone.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.Zero);
        Assert.That(await phone.InnerTextAsync("li[aria-current=step]"), Is.EqualTo("Kabul edildi"));
    }

    [Test]
    public async Task A_photo_is_taken_with_one_press_and_stands_on_the_page_as_a_picture()
    {
        var page = await SignedIn();
        await page.GotoAsync("/reception/orders/" + story.OrderNo);
        await page.SetInputFilesAsync($"[id='{story.ItemNos[0]}'] input[type=file]", new FilePayload
        {
            Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = SamplePhotos.Baseline,
        });
        var picture = page.Locator($"[id='{story.ItemNos[0]}'] img.photo");
        await picture.WaitForAsync();
        Assert.That(await picture.EvaluateAsync<int>("img => img.decode().then(() => img.naturalWidth)"),
            Is.EqualTo(24));
    }

    private async Task<IPage> SignedIn()
    {
        var page = await chromium.Open(day.Network.Url, troubles: troubles);
        await Chromium.SignIn(page, NetworkDay.Reception, HouseOnTheNetwork.Password);
        return page;
    }
}
