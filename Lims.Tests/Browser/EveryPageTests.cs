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

    private EveryPage every = null!;

    [OneTimeSetUp]
    public async Task LiveADay() => every = await EveryPage.Of();

    [OneTimeTearDown]
    public async Task EndIt()
    {
        if (every is not null)
            await every.DisposeAsync();
    }

    [Test]
    public async Task Every_page_fits_is_legible_and_has_no_trouble(
        [ValueSource(typeof(PageAddresses), nameof(PageAddresses.People))] string person,
        [Values("tr", "en")] string language,
        [Values(1366, 390)] int width)
    {
        var troubles = new List<string>();
        var page = await every.Chromium.Open(every.Day.Network.Url, width, troubles);
        await page.GotoAsync($"/language/{language}?back=/");
        if (person != PageAddresses.Visitor)
        {
            await Chromium.SignIn(page, person, HouseOnTheNetwork.Password);
            // A quick machine signs in too often and waits: what the browser said of that is no page's trouble.
            troubles.Clear();
        }
        foreach (var (name, path) in every.Addresses.OfPerson(person))
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
