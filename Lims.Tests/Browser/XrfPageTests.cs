using System.Text;
using Lims.Tests.Hosting;
using Lims.Tests.Spectrometers;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>What an analyst does with readings that found no sample, and with a file brought by hand.</summary>
public sealed class XrfPageTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;

    [OneTimeSetUp]
    public async Task HandOver()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        await story.HandOver();
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
    public async Task A_reading_without_a_sample_waits_is_given_to_one_or_dismissed_with_a_reason()
    {
        var troubles = new List<string>();
        var page = await chromium.Open(day.Network.Url, 390, troubles);
        await Chromium.SignIn(page, NetworkDay.Analyst, HouseOnTheNetwork.Password);
        await page.GotoAsync("/xrf");
        await Bring(page, OwnFiles.ThreeSpots("yüzük"));
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Dosya alındı");
        await Assertions.Expect(page.Locator(".cards .card")).ToHaveCountAsync(3);
        await page.Locator("input[name=blindNo]").First.FillAsync(story.BlindNos[0].ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cards .card")).ToHaveCountAsync(2);
        await page.Locator(".cards .card summary").First.ClickAsync();
        await page.Locator(".cards .card input[name=reason]").First.FillAsync("Deneme ölçümü");
        await page.Locator(".cards .card button.danger").First.ClickAsync();
        await Assertions.Expect(page.Locator(".cards .card")).ToHaveCountAsync(1);
        await page.GotoAsync("/samples/" + story.BlindNos[0]);
        Assert.That(await page.InnerTextAsync("main"), Does.Contain("916,1"));
        Assert.That(troubles, Is.Empty);
    }

    [Test]
    public async Task A_row_without_a_unit_is_in_quarantine_and_a_file_brought_twice_is_told_so()
    {
        var page = await chromium.Open(day.Network.Url);
        await Chromium.SignIn(page, NetworkDay.Analyst, HouseOnTheNetwork.Password);
        await page.GotoAsync("/xrf");
        var file = OwnFiles.Vanta(OwnFiles.VantaRow(unit: "", serial: "841524"));
        await Bring(page, file);
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("birim");
        await Bring(page, file);
        await Assertions.Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        Assert.That(await page.Locator("table tbody tr").CountAsync(), Is.EqualTo(1));
    }

    private static async Task Bring(IPage page, string file)
    {
        await page.SetInputFilesAsync("input[name=file]", new FilePayload
        {
            Name = "chemistry-841524-2026-01-05-11-00-00.csv", MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(file),
        });
        await page.ClickAsync("form[enctype] button");
    }
}
