using System.Text;
using Lims.Core.People;
using Lims.Tests.Hosting;

namespace Lims.Tests.Browser;

/// <summary>
/// The auditor's way: from a number to the bytes, and the proof of the whole, on a day that was lived.
/// </summary>
public sealed class AuditPageTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;

    [OneTimeSetUp]
    public async Task LiveADay()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Live();
        await day.Network.AddUser("denetci", Role.Auditor);
        await day.Network.AddUser("yonetici", Role.Administrator);
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
    public async Task From_a_report_back_to_the_bytes_of_the_balance()
    {
        var troubles = new List<string>();
        var page = await chromium.Open(day.Network.Url, troubles: troubles);
        await Chromium.SignIn(page, "denetci", HouseOnTheNetwork.Password);
        await page.GotoAsync("/audit");
        await page.FillAsync("input[name=code]", story.ReportNo);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/audit/AR*");
        Assert.That(await page.InnerTextAsync("main"), Does.Contain("Rapor sağlam."));
        await page.ClickAsync("details:has-text('Terazinin baytları saklandı') >> nth=0 >> summary");
        await page.ClickAsync("details[open] a");
        Assert.That(await page.InnerTextAsync("pre.raw >> nth=0"), Does.Match(@"S S +[0-9.]+ (g|mg)"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=İndir"));
        var kept = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.Latin1);
        Assert.That(kept, Does.Contain("S S "));
        Assert.That(troubles, Is.Empty);
    }

    [Test]
    public async Task The_house_proves_itself_on_a_button()
    {
        await day.Network.House.Checkpoints.Make();
        var page = await chromium.Open(day.Network.Url, 390);
        await Chromium.SignIn(page, "denetci", HouseOnTheNetwork.Password);
        await page.GotoAsync("/audit/verification");
        await page.ClickAsync("main form button");
        Assert.That(await page.InnerTextAsync("[role=status]"), Is.EqualTo("Sağlam."));
        Assert.That(await page.InnerTextAsync("pre.raw"), Does.EndWith("sound"));
    }

    [Test]
    public async Task A_number_that_is_not_there_is_said_to_be_not_there()
    {
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, "denetci", HouseOnTheNetwork.Password);
        await page.GotoAsync("/audit?code=K26-999999-0");
        Assert.That(await page.InnerTextAsync("[role=alert]"), Does.Contain("K26-999999-0"));
        var answer = await page.GotoAsync("/audit/K26-999999-0");
        Assert.That(answer!.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_administrator_adds_a_person_who_gets_in_by_the_link()
    {
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, "yonetici", HouseOnTheNetwork.Password);
        await page.GotoAsync("/house/people");
        await page.FillAsync("input[name=Name]", "Şule Çağıl");
        await page.FillAsync("input[name=UserName]", "sule");
        await page.CheckAsync("input[name=Roles][value=analyst]");
        await page.ClickAsync("text=Ekle ve bağlantı ver");
        var link = await page.InnerTextAsync(".card.next .code");
        var person = await chromium.Open(day.Network.Url, 390);
        await person.GotoAsync(link);
        await person.FillAsync("input[name=Password]", "çok gizli bir parola");
        await person.ClickAsync("main form button");
        await Chromium.SignIn(person, "sule", "çok gizli bir parola");
        Assert.That(await person.InnerTextAsync("nav.roles"), Does.Contain("Tezgâh"));
        await person.GotoAsync("/house/people");
        Assert.That(await person.InnerTextAsync("[role=alert]"), Does.Contain("yönetici"));
    }
}
