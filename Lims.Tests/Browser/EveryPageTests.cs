using Lims.Tests.Hosting;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>
/// Every page as its reader sees it, at the bench and on a phone, in both languages: nothing overflows, nothing is too
/// pale, every field has its label, no script fails. <c>AYAREVI_SCREENSHOTS</c> names a folder for the pictures, which
/// docs/screenshots.sh sets.
/// </summary>
public sealed class EveryPageTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("AYAREVI_SCREENSHOTS");

    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private Chromium chromium = null!;
    private PageAddresses addresses = null!;

    [OneTimeSetUp]
    public async Task LiveADay()
    {
        day = await NetworkDay.Open(PageAddresses.Names);
        story = new NetworkStory(day);
        await story.Live();
        addresses = await PageAddresses.Of(day, story);
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
    public async Task Every_page_fits_is_legible_and_has_no_trouble(
        [ValueSource(typeof(PageAddresses), nameof(PageAddresses.People))] string person,
        [Values("tr", "en")] string language,
        [Values(1366, 390)] int width)
    {
        var troubles = new List<string>();
        var page = await chromium.Open(day.Network.Url, width, troubles);
        await page.GotoAsync($"/language/{language}?back=/");
        if (person != PageAddresses.Visitor)
            await Chromium.SignIn(page, person, HouseOnTheNetwork.Password);
        foreach (var (name, path) in addresses.OfPerson(person))
        {
            var answer = await page.GotoAsync(path);
            Assert.That(answer!.Status, Is.EqualTo(200), path);
            Assert.That(await page.GetAttributeAsync("html", "lang"), Is.EqualTo(language), path);
            if (Folder is not null)
                await page.ScreenshotAsync(new PageScreenshotOptions
                {
                    Path = Path.Combine(Folder, $"{name}-{language}-{width}.png"), FullPage = true,
                });
            troubles.AddRange((await page.EvaluateAsync<string[]>(PageChecks.Script))
                .Select(found => path + ": " + found));
        }
        Assert.That(troubles, Is.Empty);
        await page.Context.CloseAsync();
    }
}
