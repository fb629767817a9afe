using System.Net;
using System.Text.Json;
using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Refusals;
using Microsoft.AspNetCore.Http;

namespace Lims.Tests.Hosting;

[BothEngines]
public sealed class WebHouseTests
{
    private static readonly object Jeweller = new { kind = "company", name = "Işık Kuyumculuk" };
    private HouseOnTheNetwork network = null!;

    [OneTimeSetUp]
    public async Task OpenTheHouse()
    {
        network = await HouseOnTheNetwork.Open();
        await network.AddUser("boss", Role.Administrator, Role.Manager);
        await network.AddUser("desk", Role.Reception);
        await network.AddUser("bench", Role.Analyst);
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await network.DisposeAsync();

    [Test]
    public async Task Everybody_may_ask_whether_the_house_is_well_and_the_answer_is_guarded()
    {
        using var client = network.Client();
        Assert.That(await client.GetStringAsync("/health/live"), Is.EqualTo("live"));
        using var answer = await client.GetAsync("/health/ready");
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("ready"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.Contains("Server"), Is.False);
        Assert.That(await client.GetStringAsync("/openapi/v1.json"), Does.Contain("/api/v1/parties"));
    }

    [TestCase("tr", "ÖRNEK", "Doğrula")]
    [TestCase("en", "ÖRNEK", "Verify")]
    public async Task The_first_page_says_whose_house_it_is_and_leads_on(string language, string mark, string button)
    {
        using var stranger = network.Client(language: language);
        var page = await stranger.GetStringAsync("/");
        Assert.That(page, Does.Contain(mark).And.Contain(button).And.Contain("/openapi/v1.json"));
        using var led = await stranger.GetAsync("/verify?code=<b>/..");
        Assert.That((int)led.StatusCode, Is.EqualTo(404));
        Assert.That(led.RequestMessage!.RequestUri!.AbsolutePath, Does.StartWith("/verify/"));
    }

    [Test]
    public async Task A_stranger_may_ask_how_far_the_ledger_has_come()
    {
        await network.House.Checkpoints.Make();
        using var stranger = network.Client();
        Assert.That(await stranger.GetStringAsync("/ledger/checkpoint"), Does.StartWith("ayarevi/ornek-1\n"));
        Assert.That((await Get(stranger, "/ledger/proof/1")).Status, Is.EqualTo(200));
    }

    [TestCase("tr", "Kullanıcı adı veya parola yanlış; yeniden deneyin.")]
    [TestCase("en;q=0.5, tr-TR", "Kullanıcı adı veya parola yanlış; yeniden deneyin.")]
    [TestCase("de, en;q=0.5", "The user name or the password is wrong; try again.")]
    public async Task A_refusal_is_told_in_the_readers_language(string language, string title)
    {
        using var client = network.Client(language: language);
        var (status, problem) = await Get(client, "/api/v1/me");
        Assert.That(status, Is.EqualTo(401));
        Assert.That(problem.GetProperty("title").GetString(), Is.EqualTo(title));
        Assert.That(TypeOf(problem), Is.EqualTo("urn:ayarevi:refusal:sign-in-failed"));
    }

    [Test]
    public async Task A_machine_signs_in_with_every_request_and_a_reset_ends_it_at_once()
    {
        await network.AddUser("robot", Role.Auditor);
        using var robot = network.Client("robot");
        var (status, me) = await Get(robot, "/api/v1/me");
        Assert.That((status, me.GetProperty("userName").GetString()), Is.EqualTo((200, "robot")));
        Assert.That((await Get(robot, "/api/v1/me")).Status, Is.EqualTo(200));

        await network.House.SignIn.GiveLink("robot");
        Assert.That((await Get(robot, "/api/v1/me")).Status, Is.EqualTo(401));
    }

    [Test]
    public void A_password_travels_within_this_machine_or_under_TLS()
    {
        var context = new DefaultHttpContext();
        Refused.As(PeopleRefusals.BasicNeedsTls, () => BasicSignIn.MustBeSafe(context));
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.20");
        Refused.As(PeopleRefusals.BasicNeedsTls, () => BasicSignIn.MustBeSafe(context));
        context.Request.Scheme = "https";
        Assert.That(() => BasicSignIn.MustBeSafe(context), Throws.Nothing);
        context.Request.Scheme = "http";
        context.Connection.RemoteIpAddress = IPAddress.IPv6Loopback;
        Assert.That(() => BasicSignIn.MustBeSafe(context), Throws.Nothing);
    }

    [Test]
    public async Task A_command_sent_twice_is_done_once()
    {
        using var desk = network.Client("desk");
        var first = await Post(desk, "/api/v1/parties", Jeweller, "party-1");
        var second = await Post(desk, "/api/v1/parties", Jeweller, "party-1");
        Assert.That((first.Status, second.Status), Is.EqualTo((200, 200)));
        Assert.That(second.Body.GetProperty("partyId").GetString(),
            Is.EqualTo(first.Body.GetProperty("partyId").GetString()));
        Assert.That(second.Body.GetProperty("command").GetProperty("repeated").GetBoolean(), Is.True);

        var other = await Post(desk, "/api/v1/parties", new { kind = "company", name = "Başkası" }, "party-1");
        Assert.That((other.Status, TypeOf(other.Body)), Is.EqualTo((422, "urn:ayarevi:refusal:key-reused")));
    }

    [Test]
    public async Task Who_saw_an_older_version_is_refused_as_stale()
    {
        using var desk = network.Client("desk");
        var added = await Post(desk, "/api/v1/parties", new { kind = "person", name = "Çağla Şen" });
        var path = "/api/v1/parties/" + added.Body.GetProperty("partyId").GetString();
        using var seen = await desk.GetAsync(path);
        Assert.That(seen.Headers.ETag!.Tag, Is.EqualTo("\"1\""));

        var body = new { kind = "person", name = "Çağla Şen", phone = "0532 111 22 33" };
        Assert.That((await Put(desk, path, body, "\"1\"")).Status, Is.EqualTo(200));
        var late = await Put(desk, path, body, "\"1\"");
        Assert.That((late.Status, TypeOf(late.Body)), Is.EqualTo((409, "urn:ayarevi:refusal:stale")));
        var found = await Get(desk, "/api/v1/parties?name=" + Uri.EscapeDataString("cagla"));
        Assert.That(found.Body[0].GetProperty("phone").GetString(), Is.EqualTo("+905321112233"));
    }

    [TestCase("desk", "GET", "/api/v1/parties/nobody", 404, "party-unknown")]
    [TestCase("desk", "GET", "/api/v1/methods/touchstone", 404, "method-unknown")]
    [TestCase("desk", "GET", "/api/v1/instruments/bal-9", 404, "instrument-not-registered")]
    [TestCase("boss", "PUT", "/api/v1/users/nobody/roles/analyst", 404, "user-unknown")]
    [TestCase("desk", "GET", "/api/v1/users", 422, "role-missing")]
    [TestCase("bench", "GET", "/api/v1/parties?name=a", 422, "role-missing")]
    public async Task What_is_not_there_is_404_and_what_may_not_be_is_422(
        string userName, string method, string path, int status, string code)
    {
        using var client = network.Client(userName);
        var answer = await HouseOnTheNetwork.Send(client, new HttpMethod(method), path, null);
        Assert.That((answer.Status, TypeOf(answer.Body)), Is.EqualTo((status, "urn:ayarevi:refusal:" + code)));
    }

    [TestCase("GET", "/api/v1/nothing", null, 404, "address-unknown")]
    [TestCase("GET", "/ledger/proof/999999", null, 404, "address-unknown")]
    [TestCase("GET", "/ledger/proof/0", null, 404, "address-unknown")]
    [TestCase("DELETE", "/api/v1/orders", null, 405, "verb-not-allowed")]
    [TestCase("POST", "/api/v1/parties", "text/plain", 415, "media-type")]
    [TestCase("POST", "/sign-in/no-such-link", "application/json", 415, "media-type")]
    [TestCase("POST", "/sign-in/no-such-link", null, 415, "media-type")]
    public async Task What_the_server_refuses_by_itself_is_a_problem_too(
        string method, string path, string? mediaType, int status, string code)
    {
        using var client = network.Client("desk");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (mediaType is not null)
            request.Content = new StringContent("{}", null, mediaType);
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That(TypeOf(problem.RootElement), Is.EqualTo("urn:ayarevi:refusal:" + code));
    }

    [Test]
    public async Task A_body_without_end_is_refused_by_its_size()
    {
        using var client = network.Client("desk");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/parties");
        request.Headers.ExpectContinue = true;
        request.Content = new ByteArrayContent(new byte[18 * 1024 * 1024]);
        request.Content.Headers.ContentType = new("application/json");
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(WebRefusals.BodyTooLarge.Code));
    }

    [TestCase("""{"kind":"person","name":"A","colour":"red"}""")]
    [TestCase("""{"kind":"person"}""")]
    [TestCase("""{"kind":"person","name":null}""")]
    [TestCase("""{"kind":"person","name":"A","name":"B"}""")]
    [TestCase("""{"kind":"person","name":7}""")]
    [TestCase("""{"kind":""")]
    [TestCase("")]
    public async Task A_body_that_is_not_what_the_contract_says_is_refused_whole(string body)
    {
        using var desk = network.Client("desk");
        var answer = await Post(desk, "/api/v1/parties", body);
        Assert.That((answer.Status, TypeOf(answer.Body)),
            Is.EqualTo((422, "urn:ayarevi:refusal:" + WebRefusals.RequestUnreadable.Code)));
    }

    [TestCase("", null, "idempotency-key-text")]
    [TestCase("a b", null, "idempotency-key-text")]
    [TestCase(null, "W/\"1\"", "if-match-text")]
    [TestCase(null, "\"-1\"", "if-match-text")]
    public async Task Headers_of_a_command_are_read_strictly(string? key, string? ifMatch, string code)
    {
        using var boss = network.Client("boss");
        var answer = await HouseOnTheNetwork.Send(
            boss, HttpMethod.Post, "/api/v1/house/confirmation", null, key, ifMatch);
        Assert.That((answer.Status, TypeOf(answer.Body)), Is.EqualTo((422, "urn:ayarevi:refusal:" + code)));
    }

    [Test]
    public async Task A_new_user_gets_a_link_and_chooses_a_password()
    {
        using var boss = network.Client("boss");
        var added = await Post(
            boss, "/api/v1/users", new { userName = "yeni", name = "Yeni Usta", roles = new[] { "analyst" } });
        var path = added.Body.GetProperty("signInPath").GetString()!;
        using var person = network.Client();
        Assert.That(await person.GetStringAsync(path), Does.Contain("<form method=\"post\""));

        using var tooShort = await person.PostAsync(path, Form("kısa"));
        Assert.That((int)tooShort.StatusCode, Is.EqualTo(422));
        Assert.That(await tooShort.Content.ReadAsStringAsync(), Does.Contain("at least 12 characters; write a longer"));
        using var chosen = await person.PostAsync(path, Form(HouseOnTheNetwork.Password));
        Assert.That(chosen.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/sign-in"));
        using var yeni = network.Client("yeni");
        Assert.That((await Get(yeni, "/api/v1/me")).Status, Is.EqualTo(200));

        var spent = await Post(person, "/api/v1" + path, new { password = HouseOnTheNetwork.Password });
        Assert.That(TypeOf(spent.Body), Is.EqualTo("urn:ayarevi:refusal:" + PeopleRefusals.SignInLinkSpent.Code));
    }

    [Test]
    public async Task Methods_and_instruments_are_read_by_all_and_kept_by_the_manager()
    {
        using var boss = network.Client("boss");
        var balance = new
        {
            instrumentId = "bal-1", kind = "balance", manufacturer = "Mettler Toledo", model = "XPR6UD5",
            serialNo = "B1", protocol = "mt-sics", address = (string?)null, readabilityMg = "0.001",
            calibrationDueUtc = "2026-12-31T21:00:00.0000000Z", calibrationCertificate = (string?)null,
        };
        Assert.That((await Post(boss, "/api/v1/instruments", balance)).Status, Is.EqualTo(200));
        using var bench = network.Client("bench");
        var seen = await Get(bench, "/api/v1/instruments/bal-1");
        Assert.That(seen.Body.GetProperty("readabilityMg").GetString(), Is.EqualTo("0.001"));
        Assert.That((await Get(bench, "/api/v1/methods")).Body.GetArrayLength(), Is.EqualTo(4));
        Assert.That((await Get(bench, "/api/v1/house/settings")).Body.GetProperty("isExample").GetBoolean(), Is.True);
        Assert.That(TypeOf((await Post(bench, "/api/v1/instruments", balance)).Body), Does.EndWith("role-missing"));
        Assert.That((await Post(boss, "/api/v1/instruments/bal-1/withdrawal", new { reason = "Sürüklenme." })).Status,
            Is.EqualTo(200));
    }

    private static FormUrlEncodedContent Form(string password) =>
        new([KeyValuePair.Create("password", password)]);

    private static string? TypeOf(JsonElement problem) => problem.GetProperty("type").GetString();

    private static Task<(int Status, JsonElement Body)> Get(HttpClient client, string path) =>
        HouseOnTheNetwork.Send(client, HttpMethod.Get, path, null);

    private static Task<(int Status, JsonElement Body)> Post(
        HttpClient client, string path, object body, string? key = null) =>
        HouseOnTheNetwork.Send(client, HttpMethod.Post, path, body, key);

    private static Task<(int Status, JsonElement Body)> Put(
        HttpClient client, string path, object body, string ifMatch) =>
        HouseOnTheNetwork.Send(client, HttpMethod.Put, path, body, ifMatch: ifMatch);
}
