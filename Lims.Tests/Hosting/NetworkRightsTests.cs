using Lims.Api.Ledger;
using Lims.Tests.Engines;

namespace Lims.Tests.Hosting;

/// <summary>
/// Who may do what, over the network: analysts never learn whose sample it is, nobody checks own work.
/// </summary>
[BothEngines]
public sealed class NetworkRightsTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;

    [OneTimeSetUp]
    public async Task WalkUpToTheResult()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        await story.HandOver();
        await story.Screen();
        await story.Assay();
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await day.DisposeAsync();

    [Test]
    public async Task No_answer_that_an_analyst_gets_names_the_customer_or_the_reception()
    {
        foreach (var path in new[]
        {
            $"/api/v1/orders/{story.OrderNo}", $"/api/v1/items/{story.ItemNos[0]}", "/api/v1/parties?name=%C3%B6",
            $"/api/v1/items/{story.ItemNos[0]}/result", $"/api/v1/items/{story.ItemNos[0]}/custody",
            "/api/v1/users", "/api/v1/reports/AR26-000001-0/pdf", "/api/v1/reports/AR26-000001-0",
            $"/api/v1/items/{story.ItemNos[0]}/photo", $"/api/v1/items/{story.ItemNos[0]}/return",
            "/api/v1/parties?phone=0344", $"/api/v1/parties?orderNo={story.OrderNo}",
        })
        {
            var refused = await day.Ask(NetworkDay.Analyst, "GET", path);
            Assert.That(refused.Status, Is.EqualTo(422).Or.EqualTo(404), path);
        }
        foreach (var path in new[]
        {
            "/api/v1/me", "/api/v1/instruments", "/api/v1/methods", "/api/v1/house/settings",
            $"/api/v1/trays/{story.TrayNo}", $"/api/v1/samples/{story.BlindNos[0]}",
            $"/api/v1/samples/{story.BlindNos[0]}/custody",
        })
            await day.Do(NetworkDay.Analyst, "GET", path);

        var told = day.Said.Where(each => each.UserName == NetworkDay.Analyst).ToList();
        Assert.That(told, Has.Count.GreaterThan(30));
        foreach (var answer in told)
            Assert.That(answer.Body, Does.Not.Contain(story.OrderNo[..^2]).And.Not.Contain("ğütç")
                .And.Not.Contain("Kuyumculuk").And.Not.Contain("5550102"), answer.ToString());
    }

    [Test]
    public async Task A_refusal_at_the_bench_speaks_of_the_blind_number()
    {
        var accepted = await day.Ask(NetworkDay.SecondAnalyst, "POST",
            $"/api/v1/samples/{story.BlindNos[0]}/acceptances", new { sealIntact = true, place = "lab" });
        Assert.That((accepted.Status, accepted.Refusal), Is.EqualTo((422, "handover-not-yours")));
        var given = await day.Ask(NetworkDay.SecondAnalyst, "POST", $"/api/v1/samples/{story.BlindNos[0]}/handovers",
            new { toHolder = day.RefOf(NetworkDay.Reception), sealNo = "M-1", sealIntact = true, place = "lab" });
        Assert.That((given.Status, given.Refusal), Is.EqualTo((422, "not-holder")));
        foreach (var answer in new[] { accepted.Body, given.Body })
            Assert.That(answer, Does.Contain(story.BlindNos[0]).And.Not.Contain(story.OrderNo[..^2]));
    }

    [TestCase(NetworkDay.Analyst, "/api/v1/orders", "role-missing")]
    [TestCase(NetworkDay.Reception, "/api/v1/trays", "role-missing")]
    [TestCase(NetworkDay.Checker, "/api/v1/reports", "role-missing")]
    [TestCase(NetworkDay.Checker, "/api/v1/items/{item}/approval", "role-missing")]
    [TestCase(NetworkDay.Analyst, "/api/v1/items/{item}/check", "role-missing")]
    [TestCase(NetworkDay.SecondAnalyst, "/api/v1/items/{item}/check", "own-work")]
    [TestCase(NetworkDay.Manager, "/api/v1/items/{item}/approval", "not-checked")]
    [TestCase(NetworkDay.Manager, "/api/v1/reports", "not-approved")]
    [TestCase(NetworkDay.Reception, "/api/v1/items/{item}/handovers", "not-holder")]
    public async Task What_a_person_may_not_do_is_refused_and_leaves_no_trace(
        string userName, string path, string refusal)
    {
        var resultSeq = await story.ResultSeq(story.ItemNos[0]);
        var before = Size();
        object body = path.Split('/')[^1] switch
        {
            "orders" => story.Order,
            "trays" => new { methodId = NetworkDay.MethodId },
            "reports" => new { itemNos = story.ItemNos },
            "handovers" => new
            {
                toHolder = day.RefOf(NetworkDay.Checker),
                sealNo = "M-1",
                sealIntact = true,
                place = "kabul",
            },
            _ => new { resultSeq },
        };
        var answer = await day.Ask(
            userName, "POST", path.Replace("{item}", story.ItemNos[0], StringComparison.Ordinal), body);
        Assert.That((answer.Status, answer.Refusal), Is.EqualTo((422, refusal)));
        Assert.That(Size(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_is_in_somebody_elses_hands_is_not_put_on_a_tray()
    {
        var opened = await day.Do(
            NetworkDay.SecondAnalyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        var trayNo = opened.SubjectOf("TrayOpened")["tray:".Length..];
        var placed = await day.Ask(NetworkDay.SecondAnalyst, "POST", $"/api/v1/trays/{trayNo}/portions",
            new { position = "A1", proofGroup = "A", blindNo = story.BlindNos[0] });
        Assert.That((placed.Status, placed.Refusal), Is.EqualTo((422, "not-in-your-hands")));
    }

    [Test]
    public async Task Nobody_acts_without_signing_in()
    {
        var answer = await day.Ask("", "POST", "/api/v1/orders", story.Order);
        Assert.That((answer.Status, answer.Refusal), Is.EqualTo((401, "sign-in-failed")));
    }

    private long Size() => day.Network.House.Read(session => LedgerReader.Newest(session)!.Seq);
}
