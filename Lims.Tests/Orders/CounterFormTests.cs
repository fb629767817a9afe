using System.Net;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Orders;

/// <summary>The forms of the counter: what is typed is taken as people mean it, or refused in place.</summary>
[BothEngines]
public sealed class CounterFormTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private HttpClient elif = null!;

    [OneTimeSetUp]
    public async Task OpenTheHouse()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Receive();
        elif = await PageVisitor.SignIn(day.Network.Url, NetworkDay.Reception);
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse()
    {
        elif.Dispose();
        await day.DisposeAsync();
    }

    private string PartyId => (string)story.Order.GetType().GetProperty("partyId")!.GetValue(story.Order)!;

    [TestCase("0344 555", true)]
    [TestCase("+90 344", true)]
    [TestCase("ogut", true)]
    [TestCase("ÖĞÜTÇÜ", true)]
    [TestCase("{order}", true)]
    [TestCase("{item}", true)]
    [TestCase("http://ev.example/k/{receipt}", true)]
    [TestCase("0532", false)]
    [TestCase("kuyumculuk", false)]
    [TestCase("K26-000999-9", false)]
    [TestCase("%%%", false)]
    public async Task Whoever_stands_at_the_counter_is_found(string typed, bool found)
    {
        var text = typed.Replace("{order}", story.OrderNo, StringComparison.Ordinal)
            .Replace("{item}", story.ItemNos[1], StringComparison.Ordinal)
            .Replace("{receipt}", ReceiptCode(), StringComparison.Ordinal);
        var fragment = WebUtility.HtmlDecode(
            await elif.GetStringAsync("/reception?handler=Found&q=" + Uri.EscapeDataString(text)));
        Assert.That(fragment.Contains(NetworkStory.Customer, StringComparison.Ordinal), Is.EqualTo(found));
        Assert.That(fragment, Does.Not.Contain("<html"));
        if (!found)
            Assert.That(fragment, Does.Contain("Kimse bulunamadı"));
        var whole = WebUtility.HtmlDecode(await elif.GetStringAsync("/reception?q=" + Uri.EscapeDataString(text)));
        Assert.That(whole, Does.Contain("Son kabuller").And.Contain(story.OrderNo));
    }

    [Test]
    public async Task A_customer_with_a_wrong_identity_is_refused_in_place_and_nothing_typed_is_lost()
    {
        using var refused = await PageVisitor.Post(elif, "/reception/customer", "/reception/customer",
            ("Form.Kind", "company"), ("Form.Name", "Işık Şekerci"), ("Form.Phone", "0532 111 22 33"),
            ("Form.IdentityKind", "vkn"), ("Form.IdentityNo", "4540536921"));
        Assert.That((int)refused.StatusCode, Is.EqualTo(422));
        Assert.That(await PageVisitor.Text(refused), Does.Contain("kontrol hanesi tutmuyor")
            .And.Contain("Işık Şekerci").And.Contain("4540536921").And.Contain("0532 111 22 33"));

        // The example of IdentityNumberTests whose check digit fits.
        using var taken = await PageVisitor.Post(elif, "/reception/customer", "/reception/customer",
            ("Form.Kind", "company"), ("Form.Name", "Işık Şekerci"), ("Form.Phone", "0532 111 22 33"),
            ("Form.IdentityKind", "vkn"), ("Form.IdentityNo", "4540536920"));
        Assert.That(taken.RequestMessage!.RequestUri!.AbsolutePath, Does.StartWith("/reception/customer/"));
        var own = taken.RequestMessage.RequestUri.AbsolutePath;
        using var changed = await PageVisitor.Post(elif, own, own,
            ("Form.Kind", "person"), ("Form.Name", "Işık Şekerci"), ("Form.Place", "Maraş"), ("seen", "1"));
        Assert.That(await PageVisitor.Text(changed), Does.Contain("Maraş").And.Not.Contain("4540536920"));
        using var stale = await PageVisitor.Post(elif, own, own,
            ("Form.Kind", "person"), ("Form.Name", "Işık"), ("seen", "1"));
        Assert.That((int)stale.StatusCode, Is.EqualTo(409));
        Assert.That(await elif.GetStringAsync("/reception?handler=Found&q=isik+sek"), Does.Contain("Şekerci"));
    }

    [Test]
    public async Task An_order_is_taken_as_it_was_typed_comma_hour_and_ticks()
    {
        var page = "/reception/new?party=" + PartyId;
        using var taken = await PageVisitor.Post(elif, page, page,
            Agreed("Form.Promised", "2026-01-07T15:30", ("Form.Rush", "true"), ("Form.RushReason", "uçak"),
            ("Form.KeepWitness", "true"), ("Form.ReturnRemainder", "false"), ("Form.ReturnCornets", "true"),
            ("Form.DecisionRule", "guarded"), ("Form.Items[0].Declared", "916,5"),
            ("Form.Items[0].Specification", "916"), ("Form.Items[1].Kind", "scrap"), ("Form.Items[1].Metal", "Ag"),
            ("Form.Items[1].Pieces", "12")));
        var orderNo = taken.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
        var (agreed, items) = day.Network.House.Read(session =>
            (OrdersStore.Agreement(session, orderNo)!, OrdersStore.Items(session, orderNo)));
        // 15:30 in Istanbul is 12:30 UTC.
        Assert.That(agreed with { OrderNo = "" }, Is.EqualTo(
            new OrderAgreementRow("", "2026-01-07T12:30:00.0000000Z", 1, "uçak", 0, 1, 1)));
        Assert.That(items.Select(item => (item.Kind, item.Metal, item.Pieces, item.DeclaredPerMille)), Is.EqualTo(
            new[] { ("bar", "Au", 1L, "916.5"), ("scrap", "Ag", 12L, (string?)null) }));
        var shown = await PageVisitor.Text(taken);
        Assert.That(shown, Does.Contain("07.01.2026 15:30").And.Contain("uçak").And.Contain("mühürlü şahit numune"));
    }

    [TestCase("Form.Items[0].Declared", "dokuz", "'dokuz' bir milyem değil")]
    [TestCase("Form.Items[0].Pieces", "1,5", "1,5 verildi")]
    [TestCase("Form.Items[0].Pieces", "0", "0 verildi")]
    [TestCase("Form.Promised", "yarın", "'yarın' bir zaman değil")]
    [TestCase("Form.Promised", "2020-01-01T10:00", "geçti")]
    [TestCase("Form.Items[0].Specification", "916", "karar kuralı yok")]
    public async Task What_cannot_be_taken_is_said_on_the_form(string field, string value, string says)
    {
        var page = "/reception/new?party=" + PartyId;
        using var refused = await PageVisitor.Post(elif, page, page,
            Agreed(field, value, ("Form.Items[0].Marks", "özgün damga")));
        Assert.That((int)refused.StatusCode, Is.EqualTo(422));
        Assert.That(await PageVisitor.Text(refused), Does.Contain(says).And.Contain("özgün damga").And.Contain(value));
    }

    [Test]
    public async Task Items_are_added_and_taken_out_without_losing_what_was_typed()
    {
        var page = "/reception/new?party=" + PartyId;
        using var more = await PageVisitor.Post(elif, page, page + "&handler=More",
            Agreed("Form.Items[0].Marks", "ilk"));
        Assert.That(await PageVisitor.Text(more), Does.Contain("Kalem 2").And.Contain("ilk"));
        using var fewer = await PageVisitor.Post(elif, page, page + "&handler=Fewer&at=0",
            Agreed("Form.Items[0].Marks", "ilk", ("Form.Items[1].Marks", "ikinci")));
        Assert.That(await PageVisitor.Text(fewer),
            Does.Not.Contain("Kalem 2").And.Contain("ikinci").And.Not.Contain("ilk\""));
    }

    [Test]
    public async Task A_description_is_corrected_with_its_reason_or_not_at_all()
    {
        var page = "/reception/items/" + story.ItemNos[1];
        using var refused = await PageVisitor.Post(elif, page, page + "?handler=Describe",
            ("Form.Pieces", "2"), ("Form.Marks", "yeni damga"), ("Reason", " "));
        Assert.That(await PageVisitor.Text(refused), Does.Contain("neden düzeltildiğini").And.Contain("yeni damga"));
        using var done = await PageVisitor.Post(elif, page, page + "?handler=Describe",
            ("Form.Pieces", "2"), ("Form.Declared", "917,25"), ("Reason", "yanlış sayıldı"));
        Assert.That((int)done.StatusCode, Is.EqualTo(200));
        var item = day.Network.House.Read(session => OrdersStore.Item(session, story.ItemNos[1]))!;
        Assert.That((item.Pieces, item.DeclaredPerMille, item.Marks), Is.EqualTo((2L, "917.25", (string?)null)));
    }

    [Test]
    public async Task Words_of_the_page_come_in_the_language_that_was_chosen()
    {
        using var answer = await elif.GetAsync("/language/en?back=/reception/new?party=" + PartyId);
        Assert.That(await PageVisitor.Text(answer), Does.Contain("What becomes of the metal")
            .And.Contain("guarded acceptance").And.Contain("melt bar").And.Not.Contain("Kararlaştırılan"));
        using var back = await elif.GetAsync("/language/tr?back=/reception");
        Assert.That(await PageVisitor.Text(back), Does.Contain("Son kabuller"));
    }

    [Test]
    public async Task A_code_of_no_receipt_gets_the_same_page_with_nothing_on_it_and_is_not_tried_for_ever()
    {
        using var visitor = day.Network.Client(language: "tr");
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var unknown = await visitor.GetAsync("/k/0000000000000000");
        using var known = await visitor.GetAsync("/k/" + ReceiptCode());
        Assert.That(((int)unknown.StatusCode, (int)known.StatusCode), Is.EqualTo((404, 200)));
        Assert.That(unknown.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(unknown.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(known.Headers.GetValues("X-Robots-Tag")));
        Assert.That(await PageVisitor.Text(unknown), Does.Contain("Kabul bulunamadı").And.Contain("Örnek Ayar Evi"));
        for (var i = 0; i < RequestLimits.VerificationsAMinute; i++)
            (await visitor.GetAsync("/k/0000000000000000")).Dispose();
        using var tooOften = await visitor.GetAsync("/k/" + ReceiptCode());
        Assert.That((int)tooOften.StatusCode, Is.EqualTo(429));
    }

    private string ReceiptCode() => day.Network.House.Read(session =>
        OrdersStore.ReceiptCode(session, story.OrderNo))!;

    private static (string, string)[] Agreed(string field, string value, params (string, string)[] more)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.MethodId"] = NetworkDay.MethodId,
            ["Form.SampledBy"] = "house",
            ["Form.Items[0].Kind"] = "bar",
            ["Form.Items[0].Metal"] = "Au",
            ["Form.Items[0].Pieces"] = "1",
            [field] = value,
        };
        foreach (var (name, each) in more)
            fields[name] = each;
        return [.. fields.Select(each => (each.Key, each.Value))];
    }
}
