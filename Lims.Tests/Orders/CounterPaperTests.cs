using Lims.Api.Custody;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Refusals;
using Lims.Tests.Documents;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Orders;

/// <summary>From hand to hand and back to the customer by the pages, and the papers of the way.</summary>
[BothEngines(Strictly = true)]
public sealed class CounterPaperTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private HttpClient elif = null!;

    [SetUp]
    public async Task OpenTheHouse()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        elif = await PageVisitor.SignIn(day.Network.Url, NetworkDay.Reception);
    }

    [TearDown]
    public async Task CloseTheHouse()
    {
        elif.Dispose();
        await day.DisposeAsync();
    }

    [Test]
    public async Task Labels_of_an_order_are_one_paper_with_both_numbers_of_each_item()
    {
        var pdf = await elif.GetByteArrayAsync($"/reception/orders/{story.OrderNo}/labels.pdf");
        var path = DocumentTools.Save(pdf);
        Assert.That(DocumentTools.Run("pdfinfo", path).Output, Does.Match(@"Pages: +4\b"));
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "200", "-png", path, path).Exit, Is.Zero);
        string[] expected = [story.ItemNos[0], story.BlindNos[0], story.ItemNos[1], story.BlindNos[1]];
        Assert.That(Enumerable.Range(1, 4).Select(page => DocumentTools.Codes($"{path}-{page}.png").Single()),
            Is.EqualTo(expected));
    }

    [Test]
    public async Task An_item_goes_to_the_analyst_by_two_hands_and_back_to_another_than_the_customer()
    {
        var (itemNo, order) = (story.ItemNos[0], "/reception/orders/" + story.OrderNo);
        using var given = await PageVisitor.Post(elif, order, order + "?handler=Give",
            ("itemNo", itemNo), ("toHolder", day.RefOf(NetworkDay.Analyst)), ("sealNo", "M-1"),
            ("sealIntact", "true"), ("place", "kabul"));
        Assert.That(await PageVisitor.Text(given), Does.Contain("→ mehmet").And.Contain("Teslim alınmayı bekliyor"));
        await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{story.BlindNos[0]}/acceptances",
            new { sealIntact = true, place = "laboratuvar" });
        await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{story.BlindNos[0]}/handovers",
            new { toHolder = day.RefOf(NetworkDay.Reception), sealNo = "M-1", sealIntact = true, place = "lab" });
        using var taken = await PageVisitor.Post(elif, order, order + "?handler=Accept",
            ("itemNo", itemNo), ("sealIntact", "true"), ("place", "kabul"));
        Assert.That((int)taken.StatusCode, Is.EqualTo(200));

        var item = "/reception/items/" + itemNo;
        day.Counter.Show(1249.87m * 1000m);
        using var weighed = await PageVisitor.Post(elif, item, item + "?handler=Weigh",
            ("stage", "returned"), ("instrumentId", "terazi-kabul"));
        Assert.That(await PageVisitor.Text(weighed), Does.Contain("1\u2009249,87"));
        var cousin = (await day.Do(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "person", name = "Şükrü Öğütçü" })).Json.GetProperty("partyId").GetString()!;
        Assert.That(await elif.GetStringAsync(item + "?collector=%C5%9F%C3%BCkr"), Does.Contain(cousin));
        using var refused = await PageVisitor.Post(elif, item, item + "?handler=Return",
            ("collectorId", cousin), ("Back.Place", "kabul"), ("Back.RemainderMg", "100,5"));
        Assert.That(await PageVisitor.Text(refused), Does.Contain("Neden onun aldığını yazın").And.Contain("100,5"));
        using var back = await PageVisitor.Post(elif, item, item + "?handler=Return",
            ("collectorId", cousin), ("Back.Place", "kabul"), ("Back.Reason", "vekâletname 4711"),
            ("Back.RemainderMg", "100,5"), ("Back.CornetsMg", "380"));
        Assert.That(await PageVisitor.Text(back), Does.Contain("Geri verildi").And.Contain("19,5"));

        var path = DocumentTools.Save(await elif.GetByteArrayAsync(item + "/return-slip.pdf"));
        var slip = DocumentTools.Run("pdftotext", "-layout", path, "-").Output.Replace('\u2009', ' ');
        foreach (var words in new[]
        {
            "TESLİM TUTANAĞI", itemNo, story.OrderNo, NetworkStory.Customer, "Şükrü Öğütçü", "vekâletname 4711",
            "1 250,37", "1 249,87", "OK-1",
        })
            Assert.That(slip, Does.Contain(words));
        // Nothing was assayed yet: that is no inconclusive result, and no fine mass of 0.
        Assert.That(slip, Does.Not.Contain("Sonuçsuz").And.Match(@"Toplam – Altın +1 +1 250,37 +1 249,87 +–"));
    }

    [Test]
    public async Task No_paper_says_what_nobody_weighed_or_did()
    {
        var house = day.Network.House;
        Assert.That(() => ReturnPaper.Slip(house, story.ItemNos[1]),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(CustodyRefusals.NotReturned.Code));
        await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{story.ItemNos[1]}/return", new { place = "kabul" });
        Assert.That(() => ReturnPaper.Slip(house, story.ItemNos[1]),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(CustodyRefusals.SlipWithoutMass.Code));
        var received = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", story.Order);
        var orderNo = received.SubjectOf("OrderReceived")["order:".Length..];
        Assert.That(() => ReceptionPapers.Receipt(house, orderNo, day.Network.Url),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(OrdersRefusals.NotYetWeighed.Code));
        using var shown = await elif.GetAsync($"/reception/orders/{orderNo}/labels.pdf");
        Assert.That(await PageVisitor.Text(shown), Does.Contain("tartılmadı"));
    }

    [Test]
    public async Task A_letter_that_no_font_has_is_said_and_a_lost_receipt_gets_a_new_code()
    {
        var partyId = story.Order.GetType().GetProperty("partyId")!.GetValue(story.Order) as string;
        var order = "/reception/orders/" + story.OrderNo;
        var old = day.Network.House.Read(session => OrdersStore.ReceiptCode(session, story.OrderNo));
        using var renewed = await PageVisitor.Post(elif, order, order + "?handler=Renew");
        Assert.That((int)renewed.StatusCode, Is.EqualTo(200));
        using var gone = await elif.GetAsync("/k/" + old);
        Assert.That((int)gone.StatusCode, Is.EqualTo(404));
        await day.Do(NetworkDay.Reception, "PUT", "/api/v1/parties/" + partyId, 
            new { kind = "company", name = "شركة" });
        using var refused = await elif.GetAsync(order + "/receipt.pdf");
        Assert.That((int)refused.StatusCode, Is.EqualTo(422));
        Assert.That(await PageVisitor.Text(refused), Does.Contain("'ش' harfi"));
        Assert.That(OrdersRefusals.PaperNotPrintable.With("ش").Code, Is.EqualTo("paper-not-printable"));
    }

    [Test]
    public void An_order_without_a_code_prints_no_receipt()
    {
        var house = day.Network.House;
        Assert.That(() => house.Write(session => session.Execute(
            "DELETE FROM OrderReceipt", new { })), Throws.Nothing);
        Assert.That(() => ReceptionPapers.Receipt(house, story.OrderNo, day.Network.Url),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("receipt-code-missing"));
    }
}
