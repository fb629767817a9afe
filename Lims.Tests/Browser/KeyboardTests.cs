using System.Text.Json;
using Lims.Tests.Hosting;
using Microsoft.Playwright;

namespace Lims.Tests.Browser;

/// <summary>
/// Every page by the keyboard alone, from its top to its end: all that can be used is reached in the order in which it
/// stands, is outlined when it is reached, lies in view, and lets go of the focus again.
/// </summary>
public sealed class KeyboardTests
{
    // A date has fields of its own inside one control; nothing holds the focus longer than those.
    private const int MostStopsInOne = 8;

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
    public async Task Every_page_is_used_by_the_keyboard_alone(
        [ValueSource(typeof(PageAddresses), nameof(PageAddresses.People))] string person)
    {
        var page = await every.Chromium.Open(every.Day.Network.Url);
        if (person != PageAddresses.Visitor)
            await Chromium.SignIn(page, person, HouseOnTheNetwork.Password);
        var troubles = new List<string>();
        foreach (var (_, path) in every.Addresses.OfPerson(person))
        {
            await page.GotoAsync(path);
            troubles.AddRange((await Walk(page)).Select(found => path + ": " + found));
            if (person == NetworkDay.Analyst)
                troubles.AddRange((await page.EvaluateAsync<string[]>(KeyboardChecks.Targets))
                    .Select(found => path + ": " + found));
        }
        Assert.That(troubles, Is.Empty);
        await page.Context.CloseAsync();
    }

    private static async Task<List<string>> Walk(IPage page)
    {
        var controls = await page.EvaluateAsync<int>(KeyboardChecks.Begin);
        var troubles = new List<string>();
        var reached = new List<int>();
        for (var (stops, last) = (0, -1); stops <= controls * MostStopsInOne; stops++)
        {
            var stop = (await page.EvaluateAsync(KeyboardChecks.Look))!.Value;
            var at = stop.GetProperty("at").GetInt32();
            if (at == KeyboardChecks.Nowhere || (at == 0 && reached.Count > 0))
                break;
            if (at != last)
            {
                if (reached.Contains(at) || at < last)
                    troubles.Add("out of order: " + Name(stop));
                reached.Add(at);
                troubles.AddRange(stop.GetProperty("found").EnumerateArray().Select(each => each.GetString()!));
            }
            last = at;
            await page.Keyboard.PressAsync("Tab");
        }
        foreach (var missed in await page.EvaluateAsync<string[]>(KeyboardChecks.Missed, reached))
            troubles.Add("not reached: " + missed);
        return troubles;
    }

    private static string Name(JsonElement stop) => stop.GetProperty("name").GetString()!;
}
