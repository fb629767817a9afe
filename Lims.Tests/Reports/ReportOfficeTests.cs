using System.Security.Cryptography;
using System.Text;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Reports;
using Lims.Core.House;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Reports;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Reports;

/// <summary>What the manager is told at the office where reports are numbered and given out.</summary>
[BothEngines(Strictly = true)]
public sealed class ReportOfficeTests
{
    private HouseOnTheNetwork network = null!;
    private string manager = null!;
    private int keys;

    [SetUp]
    public async Task Begin()
    {
        network = await HouseOnTheNetwork.Open();
        manager = UserSubject.Of(await network.AddUser("omer", Role.Manager));
        for (var order = 1; order <= 2; order++)
            await Append(Reception.Decide(
                new ReceiveOrder("p-1", "fa-au-cupellation", null, "customer", null,
                    [new AnnouncedItem("bar", "Au", 1), new AnnouncedItem("bar", "Au", 1)]),
                new OrderPlace(2026, order, 1), manager, [order + "A", order + "B"]));
    }

    [TearDown]
    public async Task End() => await network.DisposeAsync();

    [Test]
    public async Task One_report_carries_items_of_one_reception_that_have_none_yet()
    {
        await Refuses(ReportsRefusals.NoItems, () => Office.Number(Ask(), []));
        await Refuses(ReportsRefusals.ItemTwice, () => Office.Number(Ask(), [Item(1, 1), Item(1, 1)]));
        await Refuses(ReportsRefusals.OtherOrder, () => Office.Number(Ask(), [Item(1, 1), Item(2, 1)]));
        await Refuses(OrdersRefusals.ItemUnknown, () => Office.Number(Ask(), ["K26-000009-01-X"]));
        await Append([Numbered(1, Item(1, 1))], "content");
        await Refuses(ReportsRefusals.AlreadyReported, () => Office.Number(Ask(), [Item(1, 2), Item(1, 1)]));
    }

    [Test]
    public async Task Only_the_manager_numbers_and_voids()
    {
        var analyst = UserSubject.Of(await network.AddUser("ali", Role.Analyst, Role.Checker, Role.Administrator));
        await Refuses(PeopleRefusals.RoleMissing,
            () => Office.Number(new Ask(analyst, "k"), [Item(1, 1)]));
        await Refuses(PeopleRefusals.RoleMissing,
            () => Office.Void(new Ask(analyst, "k"), Numbered(1).ReportNo, "Yanlış kalem."));
    }

    [Test]
    public async Task Nobody_gets_a_paper_that_is_unknown_in_preparation_or_void()
    {
        var reportNo = Numbered(1).ReportNo;
        Refusals.Refused.As(ReportsRefusals.ReportUnknown, () => Office.Pdf(reportNo));
        await Refuses(ReportsRefusals.ReportUnknown, () => Office.Void(Ask(), reportNo, "Yanlış kalem."));
        await Refuses(ReportsRefusals.ReportUnknown, () => Office.Finish(reportNo));

        await Append([Numbered(1, Item(1, 1))], "content");
        Refusals.Refused.As(ReportsRefusals.InPreparation, () => Office.Pdf(reportNo));
        await Office.Void(Ask(), reportNo, "Yanlış kalem.");
        Refusals.Refused.As(ReportsRefusals.AlreadyVoided, () => Office.Pdf(reportNo));
        await Refuses(ReportsRefusals.AlreadyVoided, () => Office.Void(Ask(), reportNo, "Yine."));
    }

    [Test]
    public async Task An_unknown_reception_is_not_found_and_the_sentence_says_so()
    {
        using var client = network.Client("omer");
        var (status, body) = await HouseOnTheNetwork.Send(
            client, HttpMethod.Get, "/api/v1/orders/K26-000009-X", null);
        Assert.That(status, Is.EqualTo(404));
        Assert.That(body.ToString(), Does.Contain(OrdersRefusals.OrderUnknown.Code));
    }

    private Api.Reports.ReportOffice Office => network.House.Desks.Office;

    private Ask Ask() => new(manager, "key-" + ++keys);

    private static string Item(int order, int position) =>
        Core.Quantities.HouseCode.Item(Core.Quantities.HouseCode.Reception(2026, order), position);

    private static ReportNumbered Numbered(int number, params string[] itemNos) => new(
        ReportBook.NextNo(2026, number), 2026, number, "CODE" + number, "o", itemNos, Sha256("content"),
        [new StreamVersion("order:o", 1)], null, null);

    private Task<Appended> Append(IReadOnlyList<IFact> facts, string? bytes = null) =>
        network.House.Append(new LedgerCommand
        {
            Key = "key-" + ++keys,
            Actor = manager,
            Request = new { keys },
            Bytes = bytes is null ? [] : [Encoding.UTF8.GetBytes(bytes)],
            Decide = _ => facts,
        });

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task Refuses(Refusal refusal, Func<Task> act) => Assert.ThatAsync(
        act, Throws.InstanceOf<RefusedException>().With.Property(nameof(RefusedException.Code)).EqualTo(refusal.Code));
}
