using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>A barcode scanner: 15 ms a key, each code ended with Enter, whatever the page is doing.</summary>
internal sealed class ScannerHand(IPage page)
{
    private const float MsAKey = 15;

    public async Task Type(params IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            await page.Keyboard.TypeAsync(code, new KeyboardTypeOptions { Delay = MsAKey });
            await page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Scans one code and waits until the house has taken it.</summary>
    public async Task Scan(string code)
    {
        var before = await page.Locator(".queue li.done").CountAsync();
        await Type([code]);
        await Assertions.Expect(page.Locator(".queue li").Nth(before)).ToHaveClassAsync("done");
    }
}
