using Lims.Api.Web;
using Lims.Core.People;
using Lims.Tests.Hosting;

namespace Lims.Tests.Browser;

public sealed class SignInPageTests
{
    private HouseOnTheNetwork network = null!;
    private Chromium chromium = null!;
    private readonly List<string> troubles = [];

    [OneTimeSetUp]
    public async Task OpenTheHouse()
    {
        network = await HouseOnTheNetwork.Open();
        await network.AddUser("elif", Role.Reception);
        await network.AddUser("mehmet", Role.Analyst);
        chromium = await Chromium.Start();
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await network.DisposeAsync();
    }

    [Test]
    public async Task A_person_signs_in_sees_his_places_and_signs_out()
    {
        var page = await chromium.Open(network.Url, troubles: troubles);
        await Chromium.SignIn(page, "elif", HouseOnTheNetwork.Password);
        Assert.That(await page.InnerTextAsync("nav.roles"), Does.Contain("Kabul").And.Not.Contain("Tezgâh"));
        await page.ClickAsync("text=English");
        Assert.That(await page.InnerTextAsync("nav.roles"), Does.Contain("Reception"));
        await page.ClickAsync("text=Sign out");
        Assert.That(await page.Locator("nav.roles").CountAsync(), Is.Zero);
        Assert.That(troubles, Is.Empty);
    }

    [Test]
    public async Task A_wrong_password_is_told_in_one_sentence_and_the_name_stays()
    {
        var page = await chromium.Open(network.Url);
        await Chromium.SignIn(page, "mehmet", "yanlış yanlış yanlış");
        Assert.That(await page.InnerTextAsync("[role=alert]"), Does.Contain("Kullanıcı adı veya parola yanlış"));
        Assert.That(await page.InputValueAsync("input[name=UserName]"), Is.EqualTo("mehmet"));
    }

    [Test]
    public async Task A_reset_ends_the_session_at_its_next_request()
    {
        await network.AddUser("gecici", Role.Reception);
        var page = await chromium.Open(network.Url);
        await Chromium.SignIn(page, "gecici", HouseOnTheNetwork.Password);
        await network.House.SignIn.GiveLink("gecici");
        await page.GotoAsync("/");
        Assert.That(await page.Locator("nav.roles").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_cookie_opens_no_command_of_the_API()
    {
        var page = await chromium.Open(network.Url);
        await Chromium.SignIn(page, "elif", HouseOnTheNetwork.Password);
        var answer = await page.APIRequest.GetAsync("/api/v1/me");
        Assert.That(answer.Status, Is.EqualTo(401));
    }

    [Test]
    public async Task A_form_without_its_token_is_not_taken()
    {
        using var client = network.Client();
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(
            [KeyValuePair.Create("UserName", "elif"), KeyValuePair.Create("Password", HouseOnTheNetwork.Password)]));
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Who_tries_too_often_waits_a_minute()
    {
        await using var other = await HouseOnTheNetwork.Open();
        using var client = other.Client();
        for (var i = 0; i < RequestLimits.SignInsAMinute; i++)
            using (var taken = await client.GetAsync("/sign-in"))
                Assert.That((int)taken.StatusCode, Is.EqualTo(200));
        using var refused = await client.GetAsync("/sign-in");
        Assert.That((int)refused.StatusCode, Is.EqualTo(429));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain(WebRefusals.TooOften.Code));
    }

    [Test]
    public async Task Foreign_script_does_not_run_here()
    {
        var page = await chromium.Open(network.Url);
        await page.GotoAsync("/");
        await page.EvaluateAsync("""
            document.head.append(
                Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))
            """);
        Assert.That(await page.EvaluateAsync<bool>("window.ran === true"), Is.False);
    }
}
