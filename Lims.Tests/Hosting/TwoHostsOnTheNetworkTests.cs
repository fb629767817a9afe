using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Hosting;

/// <summary>Two hosts of one house behind one name: whoever signs in at one is known at the other.</summary>
public sealed class TwoHostsOnTheNetworkTests
{
    private static readonly DateTimeOffset Today = new(2026, 1, 5, 6, 30, 0, TimeSpan.Zero);

    private const string KeysSql = "SELECT COUNT(*) FROM DataProtectionKey";

    private string file = "";

    [SetUp]
    public void ChooseAPlace() => file = Path.Combine(Temporary.Folder("hosts"), "ayarevi.db");

    [Test]
    public async Task Hosts_that_begin_a_house_together_read_each_others_cookies([Range(1, 3)] int round)
    {
        Assert.That(round, Is.Positive);
        var (a, b) = (Temporary.Folder("host"), Temporary.Folder("host"));
        // The first to begin makes the house's key; the others get a copy.
        await using (var first = await Open(a, 1))
            File.Copy(Path.Combine(a, "house.p12"), Path.Combine(b, "house.p12"));
        await using var houseA = await Open(a, 2);
        await using var houseB = await Open(b, 3);
        await houseA.Append(new AddUser("boss", "boss", [Role.Manager]).Command(
            "add-boss", Actors.House, houseA.Draw, Passwords.Hash(HouseOnTheNetwork.Password)));

        var hosts = await Task.WhenAll(Task.Run(() => Start(houseA)), Task.Run(() => Start(houseB)));
        await using var hostA = hosts[0];
        await using var hostB = hosts[1];
        Assert.That(houseA.Read(session => session.Number(KeysSql)), Is.EqualTo(1));
        foreach (var (here, there) in new[] { (hostA, hostB), (hostB, hostA) })
        {
            using var person = await PageVisitor.SignIn(here.Urls.Single(), "boss");
            using var answer = await person.GetAsync(there.Urls.Single() + "/reports");
            Assert.That(((int)answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath),
                Is.EqualTo((200, "/reports")), "Known there too.");
        }
    }

    [Test]
    public async Task Hosts_that_begin_an_empty_place_at_the_same_moment_make_one_house()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(n =>
            Task.Run(() => Open(Temporary.Folder("host"), n))));
        foreach (var house in opened)
            await house.DisposeAsync();
        using var output = new StringWriter();
        Assert.That(VerifyVerb.Run(file, null, null, output, output), Is.EqualTo(Exit.Done), output.ToString());
    }

    [Test]
    public async Task Of_two_hosts_that_sign_at_once_both_give_the_same_checkpoint()
    {
        var (a, b) = (Temporary.Folder("host"), Temporary.Folder("host"));
        await using (await Open(a, 1))
            File.Copy(Path.Combine(a, "house.p12"), Path.Combine(b, "house.p12"));
        await using var houseA = await Open(a, 2);
        await using var houseB = await Open(b, 3);
        await houseA.Append(new AddUser("boss", "boss", [Role.Manager]).Command(
            "add-boss", Actors.House, houseA.Draw));
        var signed = await Task.WhenAll(
            new[] { houseA, houseB, houseA, houseB }.Select(house => Task.Run(() => house.Checkpoints.Make())));
        Assert.That(signed.Select(each => each.Note).Distinct().Count(), Is.EqualTo(1));
    }

    private Task<OpenHouse> Open(string folder, int seed) => OpenHouse.Open(
        new HousePlace(folder, $"Data Source={file}"), new FakeTimeProvider(Today), Draw.FromSeed(seed));

    private static async Task<WebApplication> Start(OpenHouse house)
    {
        var app = WebHouse.Build(house, "http://127.0.0.1:0");
        await app.StartAsync();
        return app;
    }
}
