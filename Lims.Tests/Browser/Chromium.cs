using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>The one headless Chromium of a test run; every page it opens is a person of its own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    // A page that never comes is a failure; one that comes late on a busy machine is none.
    private const float ExpectMs = 20_000;

    private const int TooOften = 429;
    private const int WaitSeconds = 5;

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) =>
        (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> Start()
    {
        if (!File.Exists(Path))
            Assert.Ignore("Chromium is not installed: ./check installs it.");
        Assertions.SetDefaultExpectTimeout(ExpectMs);
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Flags }));
    }

    /// <summary>A browser window with cookies of its own; an error of script, style or policy fails the test.</summary>
    /// <param name="width">1366 for the bench, 390 for a phone.</param>
    public async Task<IPage> Open(string baseUrl, int width = 1366, List<string>? troubles = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseUrl,
            ViewportSize = new ViewportSize { Width = width, Height = width > 700 ? 900 : 844 },
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        if (troubles is not null)
        {
            page.PageError += (_, error) => troubles.Add(error);
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    troubles.Add(message.Text);
            };
        }
        return page;
    }

    /// <summary>Signs in by the form, as a person does: who is told to wait, waits and tries again.</summary>
    public static async Task SignIn(IPage page, string userName, string password)
    {
        for (var waited = 0; !await TrySignIn(page, userName, password); waited += WaitSeconds)
        {
            Assert.That(waited, Is.LessThanOrEqualTo(60), "the minute of the sign-ins is over and it still refuses");
            await Task.Delay(TimeSpan.FromSeconds(WaitSeconds));
        }
    }

    private static async Task<bool> TrySignIn(IPage page, string userName, string password)
    {
        if ((await page.GotoAsync("/sign-in"))?.Status == TooOften)
            return false;
        await page.FillAsync("input[name=UserName]", userName);
        await page.FillAsync("input[name=Password]", password);
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("main form button"), response => response.Request.Method == "POST");
        return answer.Status != TooOften;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
