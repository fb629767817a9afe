using Lims.Api.FireAssay;
using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;
using Lims.Tests.Refusals;

namespace Lims.Tests.FireAssay;

/// <summary>What a scan at the tray does in the house, without a browser.</summary>
[BothEngines(Strictly = true)]
public sealed class TrayScanningTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private string trayNo = null!;
    private int keys;

    [OneTimeSetUp]
    public async Task OpenTheHouse()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        await story.HandOver();
        await story.Screen();
    }

    [OneTimeTearDown]
    public ValueTask CloseTheHouse() => day.DisposeAsync();

    [SetUp]
    public async Task OpenATray()
    {
        var opened = await day.Do(
            NetworkDay.Analyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        trayNo = opened.SubjectOf("TrayOpened")["tray:".Length..];
    }

    [Test]
    public async Task A_sample_takes_its_two_cells_and_is_then_only_looked_for()
    {
        await Scan(story.BlindNos[0]);
        await Scan(story.BlindNos[0]);
        var third = await Scan(story.BlindNos[0]);
        Assert.That(Places(), Is.EqualTo($"A2={story.BlindNos[0]} A3={story.BlindNos[0]}"));
        Assert.That(third.Cell, Is.EqualTo("A2"), "the first that waits for the balance");
    }

    [Test]
    public async Task The_same_scan_sent_again_places_nothing_more()
    {
        var key = "scan-" + trayNo;
        await Scan(story.BlindNos[0], key: key);
        await Scan(story.BlindNos[0], key: key);
        await Scan("STANDART", key: key + "p");
        await Scan("STANDART", key: key + "p");
        Assert.That(Places(), Is.EqualTo($"A2={story.BlindNos[0]} A1= A4="));
    }

    [Test]
    public async Task A_named_cell_takes_the_sample_or_the_proof_that_is_scanned_next()
    {
        await Scan(story.BlindNos[1], cell: "C7");
        await Scan("STANDART", cell: "C8");
        Assert.That(Places(), Is.EqualTo($"C7={story.BlindNos[1]} C8="));
    }

    [Test]
    public async Task Nothing_is_weighed_without_a_balance_or_a_cell()
    {
        await Refused.As(FireAssayRefusals.CellNotChosen, () => Scan("TART"));
        await Refused.As(FireAssayRefusals.BalanceNotChosen, () => Scan("TART", cell: "A2", balance: null));
        await Refused.As(FireAssayRefusals.CellEmpty, () => Scan("TART", cell: "A2"));
    }

    [Test]
    public async Task What_belongs_elsewhere_leads_there()
    {
        Assert.That((await Scan("T26-000999-K/B2")).GoTo, Is.EqualTo("/trays/T26-000999-K?cell=B2"));
        Assert.That((await Scan(story.OrderNo)).GoTo, Is.EqualTo("/bench?code=" + story.OrderNo));
        await Refused.As(Core.Work.WorkRefusals.CodeUnknown, () => Scan("XYZ"));
    }

    [Test]
    public async Task The_pan_is_not_for_strangers()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(day.Network.Url) };
        using var answer = await client.GetAsync("/instruments/terazi-mikro/live");
        Assert.That(answer.Headers.Location!.OriginalString, Does.Contain("/sign-in"));
    }

    private Task<TrayTurn> Scan(
        string text, string? cell = null, string? balance = "terazi-mikro", string? key = null) => new TrayScanning(
        day.Network.House, new Ask(day.RefOf(NetworkDay.Analyst), key ?? $"{trayNo}-{++keys}"), trayNo, cell)
    {
        BalanceId = balance, ProofGoldLot = "AU-1", PurityPerMille = "999.99",
    }.Take(text);

    private string Places() => string.Join(' ', day.Network.House.Read(session =>
        FireAssayStore.Tray(session, trayNo)).Cells.Select(cell => cell.Position + "=" + cell.BlindNo));
}
