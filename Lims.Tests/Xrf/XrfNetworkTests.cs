using System.Text;
using System.Text.Json;
using Lims.Api.Ledger;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;
using Lims.Tests.Spectrometers;

namespace Lims.Tests.Xrf;

/// <summary>An analyst brings a file, clears the inbox, and never learns an item's number.</summary>
[BothEngines(Strictly = true)]
public sealed class XrfNetworkTests
{
    private const string Upload = "/api/v1/xrf-files?instrumentId=xrf-1&name=a.csv";

    private HouseOnTheNetwork network = null!;
    private HttpClient analyst = null!;
    private string itemNo = null!;
    private readonly List<string> said = [];

    [SetUp]
    public async Task Open()
    {
        network = await HouseOnTheNetwork.Open();
        await network.AddUser("ali", Role.Analyst);
        await network.AddUser("elif", Role.Reception);
        analyst = network.Client("ali");
        itemNo = (await Append("order", Reception.Decide(
            new ReceiveOrder("p-1", "fa-au-cupellation", null, "customer", null,
                [new AnnouncedItem("jewellery", "Au", 1, "585", null)]),
            new OrderPlace(2026, 1, 1), Actors.House, [XrfHouse.FirstBlindNo]))).OfType<ItemReceived>().Single().ItemNo;
        await Append("instrument", [new InstrumentRegistered("xrf-1", "xrf", "Evident", "Vanta", "900001", "vanta",
            null, null, "2099-01-01T00:00:00.0000000Z", null)]);
    }

    [TearDown]
    public async Task Close()
    {
        analyst.Dispose();
        await network.DisposeAsync();
    }

    [Test]
    public async Task A_file_comes_in_and_the_inbox_and_the_quarantine_are_cleared()
    {
        Assert.That((await Post(Upload, OwnFiles.Vanta(OwnFiles.VantaRow("1", itemNo),
            OwnFiles.VantaRow("2", "yüzük"), OwnFiles.VantaRow("3", unit: "")))).Status, Is.EqualTo(200));
        Assert.That((await Post(Upload, OwnFiles.Vanta(OwnFiles.VantaRow("1", itemNo, "91.63")))).Status,
            Is.EqualTo(200));
        var inbox = await Get("/api/v1/xrf-inbox");
        Assert.That(inbox.EnumerateArray().Select(row => (
            row.GetProperty("reason").GetString(), row.GetProperty("sample").GetString())), Is.EqualTo(new[]
        {
            ("conflict", XrfHouse.FirstBlindNo), ("unmatched", "yüzük"),
        }));
        var quarantine = (await Get("/api/v1/xrf-quarantine")).EnumerateArray().Single();
        Assert.That(quarantine.GetProperty("code").GetString(), Is.EqualTo("xrf-unit-missing"));
        var (newest, older) = (Seq(inbox, 0), Seq(inbox, 1));
        Assert.That((await Json($"/api/v1/xrf-inbox/{older}/assignment",
            new { blindNo = XrfHouse.FirstBlindNo })).Status, Is.EqualTo(200));
        Assert.That((await Json($"/api/v1/xrf-inbox/{newest}/dismissal", new { reason = "Elle değişmiş" })).Status,
            Is.EqualTo(200));
        Assert.That((await Get("/api/v1/xrf-inbox")).GetArrayLength(), Is.Zero);
        Assert.That((await Json($"/api/v1/xrf-inbox/{newest}/dismissal", new { reason = "yine" })).Status,
            Is.EqualTo(422));
        var sha256 = quarantine.GetProperty("fileSha256").GetString();
        Assert.That((await Json($"/api/v1/xrf-files/{sha256}/reading", new { })).Status, Is.EqualTo(200));
        Assert.That(said, Has.None.Contains(itemNo[..^2]), "The bench knows blind numbers alone.");
    }

    [Test]
    public async Task Only_analysts_may()
    {
        using var reception = network.Client("elif");
        foreach (var path in new[] { "/api/v1/xrf-inbox", "/api/v1/xrf-quarantine" })
            Assert.That((int)(await reception.GetAsync(path)).StatusCode, Is.EqualTo(422), path);
        using var file = new ByteArrayContent(XrfFileReaderTests.Bytes(OwnFiles.Vanta(OwnFiles.VantaRow())));
        Assert.That((int)(await reception.PostAsync(Upload, file)).StatusCode, Is.EqualTo(422));
    }

    private static long Seq(JsonElement rows, int at) => rows[at].GetProperty("seq").GetInt64();

    private async Task<IEnumerable<IFact>> Append(string key, IReadOnlyList<IFact> facts) =>
        (await network.House.Append(new LedgerCommand
        {
            Key = key,
            Actor = Actors.House,
            Request = new { key },
            Decide = _ => facts,
        })).Facts.Select(each => each.Fact);

    private async Task<JsonElement> Get(string path)
    {
        var text = await analyst.GetStringAsync(path);
        said.Add(text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<(int Status, JsonElement Body)> Post(string path, string text)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        using var response = await analyst.PostAsync(path, content);
        said.Add(await response.Content.ReadAsStringAsync());
        return ((int)response.StatusCode, JsonDocument.Parse(said[^1]).RootElement);
    }

    private async Task<(int Status, JsonElement Body)> Json(string path, object body)
    {
        var answer = await HouseOnTheNetwork.Send(analyst, HttpMethod.Post, path, body);
        said.Add(answer.Body.ToString());
        return answer;
    }
}
