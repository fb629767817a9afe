using System.Net.Http.Headers;
using System.Text.Json;
using Lims.Api.Orders;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Orders;

/// <summary>What the counter asks of the API: photos, customers found again, the same as last time.</summary>
[BothEngines]
public sealed class CounterEndpointTests
{
    private HouseOnTheNetwork network = null!;
    private HttpClient reception = null!;

    [SetUp]
    public async Task Begin()
    {
        network = await HouseOnTheNetwork.Open();
        await network.AddUser("elif", Role.Reception);
        await network.AddUser("zeynep", Role.Reception);
        await network.AddUser("ali", Role.Analyst);
        reception = network.Client("elif");
    }

    [TearDown]
    public async Task End()
    {
        reception.Dispose();
        await network.DisposeAsync();
    }

    [Test]
    public async Task A_photo_is_kept_without_its_secrets_and_the_newest_counts()
    {
        var itemNo = await Receive(await Party("Ali Usta", "0532 111 22 33"));
        Assert.That(await Status(reception, $"/api/v1/items/{itemNo}/photo"), Is.EqualTo((404, "photo-missing")));

        var taken = await Photograph(
            reception, itemNo, SamplePhotos.With(SamplePhotos.Baseline, 0xE1, "Exif\0\0 37.58 N"u8));
        Assert.That(taken, Is.EqualTo((200, "")));
        Assert.That(await reception.GetByteArrayAsync($"/api/v1/items/{itemNo}/photo"),
            Is.EqualTo(SamplePhotos.Baseline));
        await Photograph(reception, itemNo, SamplePhotos.Progressive);
        Assert.That(await reception.GetByteArrayAsync($"/api/v1/items/{itemNo}/photo"),
            Is.EqualTo(SamplePhotos.Progressive));
        var rows = network.House.Read(session => PhotoStore.Photos(session, itemNo));
        Assert.That(rows.Select(row => (row.WidthPx, row.HeightPx)), Is.EqualTo(new[] { (24L, 16L), (24L, 16L) }));

        Assert.That(await Photograph(reception, itemNo, [.. "GIF89a"u8]), Is.EqualTo((422, "photo-unreadable")));
        Assert.That(await Photograph(reception, itemNo, new byte[3 * 1024 * 1024]),
            Is.EqualTo((422, "photo-too-large")));
    }

    [Test]
    public async Task Only_reception_photographs_and_only_what_it_has_in_hands()
    {
        var itemNo = await Receive(await Party("Ali Usta", null));
        using var colleague = network.Client("zeynep");
        using var analyst = network.Client("ali");
        Assert.That(await Photograph(colleague, itemNo, SamplePhotos.Grey), Is.EqualTo((422, "not-in-your-hands")));
        Assert.That((await Photograph(analyst, itemNo, SamplePhotos.Grey)).Status, Is.Not.EqualTo(200));
        Assert.That((await Status(analyst, $"/api/v1/items/{itemNo}/photo")).Status, Is.Not.EqualTo(200));
        Assert.That(await Photograph(reception, "K26-000009-01-X", SamplePhotos.Grey),
            Is.EqualTo((404, "item-unknown")));
    }

    [TestCase("phone=0532")]
    [TestCase("phone=532%20111")]
    [TestCase("phone=%2B90%20532%20111%2022%2033")]
    [TestCase("phone=00905321112233")]
    [TestCase("name=ali%20u")]
    public async Task A_customer_is_found_by_the_beginning_of_telephone_or_name(string query)
    {
        var wanted = await Party("Ali Usta", "(0532) 111-22-33");
        await Party("Veli Usta", "0533 111 22 33");
        Assert.That((await Found(query)).Select(each => each.GetProperty("partyId").GetString()),
            Is.EqualTo(new[] { wanted }));
    }

    [Test]
    public async Task A_customer_is_found_by_the_number_on_the_receipt()
    {
        var wanted = await Party("Ali Usta", null);
        var itemNo = await Receive(wanted);
        var orderNo = network.House.Read(session => OrdersStore.Item(session, itemNo))!.OrderNo;
        Assert.That((await Found("orderNo=" + orderNo)).Single().GetProperty("partyId").GetString(),
            Is.EqualTo(wanted));
        Assert.That(await Found("orderNo=K26-000009-X"), Is.Empty);
    }

    [TestCase("")]
    [TestCase("?phone=05")]     // Two digits say nothing.
    [TestCase("?name=ali&phone=0532")]
    public async Task A_search_says_one_thing_and_enough_of_it(string query) =>
        Assert.That(await Status(reception, "/api/v1/parties" + query), Is.EqualTo((422, "party-search")));

    [TestCase("tckn", "10000000147")]
    [TestCase("vkn", "4540536921")]
    public async Task A_number_whose_check_digits_do_not_fit_is_not_recorded(string kind, string number)
    {
        var (status, body) = await HouseOnTheNetwork.Send(reception, HttpMethod.Post, "/api/v1/parties",
            new { kind = "person", name = "Ali Usta", identityKind = kind, identityNo = number });
        Assert.That((status, body.GetProperty("type").GetString()), Is.EqualTo(
            (422, "urn:ayarevi:refusal:" + PartiesRefusals.IdentityText.Code)));
    }

    [Test]
    public async Task The_same_as_last_time_is_the_last_order_with_its_items()
    {
        var partyId = await Party("Ali Usta", null);
        Assert.That((await reception.GetAsync($"/api/v1/parties/{partyId}/last-order")).StatusCode,
            Is.EqualTo(System.Net.HttpStatusCode.NoContent));
        await Receive(partyId);
        var itemNo = await Receive(partyId);
        var (_, last) = await HouseOnTheNetwork.Send(
            reception, HttpMethod.Get, $"/api/v1/parties/{partyId}/last-order", null);
        Assert.That(last.GetProperty("items")[0].GetProperty("itemNo").GetString(), Is.EqualTo(itemNo));
        Assert.That(last.GetProperty("agreement").GetProperty("rush").GetInt64(), Is.EqualTo(1));
    }

    private async Task<string> Party(string name, string? phone)
    {
        var (status, body) = await HouseOnTheNetwork.Send(
            reception, HttpMethod.Post, "/api/v1/parties", new { kind = "person", name, phone });
        Assert.That(status, Is.EqualTo(200), body.ToString());
        return body.GetProperty("partyId").GetString()!;
    }

    private async Task<string> Receive(string partyId)
    {
        var (status, body) = await HouseOnTheNetwork.Send(reception, HttpMethod.Post, "/api/v1/orders", new
        {
            partyId,
            methodId = "fa-au-cupellation",
            decisionRule = (string?)null,
            sampledBy = "customer",
            returnWishes = (string?)null,
            rush = true,
            promisedAtUtc = "2026-01-05T15:00Z",
            items = new[] { new { kind = "bar", metal = "Au", pieces = 1 } },
        });
        Assert.That(status, Is.EqualTo(200), body.ToString());
        return body.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("subject").GetString()!)
            .Single(subject => subject.StartsWith("item:", StringComparison.Ordinal))["item:".Length..];
    }

    private async Task<List<JsonElement>> Found(string query) =>
        [.. (await HouseOnTheNetwork.Send(reception, HttpMethod.Get, "/api/v1/parties?" + query, null))
            .Body.EnumerateArray()];

    private static async Task<(int Status, string Code)> Photograph(HttpClient client, string itemNo, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var response = await client.PostAsync($"/api/v1/items/{itemNo}/photos", content);
        return await CodeOf(response);
    }

    private static async Task<(int Status, string Code)> Status(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return await CodeOf(response);
    }

    private static async Task<(int Status, string Code)> CodeOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        const string head = "urn:ayarevi:refusal:";
        var at = text.IndexOf(head, StringComparison.Ordinal);
        return ((int)response.StatusCode, at < 0 ? "" : text[(at + head.Length)..text.IndexOf('"', at)]);
    }
}
