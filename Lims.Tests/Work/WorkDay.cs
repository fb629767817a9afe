using Lims.Api.Ledger;
using Lims.Api.Work;
using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Core.Work;
using Lims.Core.Xrf;
using Lims.Tests.FireAssay;
using Lims.Tests.Ledger;

namespace Lims.Tests.Work;

/// <summary>Items on their way through a house, one fact after the other.</summary>
internal sealed class WorkDay : IDisposable
{
    public const string Reception = "user:ayse";
    public const string Analyst = "user:ali";
    public const string Checker = "user:gul";
    public const string Manager = "user:omer";
    private static readonly string Bytes = new('b', 64);
    private long orders;
    private long trays;
    private long reports;

    public MemoryHouse House { get; } = new();

    public LedgerSession Session => House.Session;

    /// <summary>An order of so many items; gives their numbers.</summary>
    public IReadOnlyList<ItemReceived> Receive(int items = 1, string partyId = "p-1")
    {
        var ask = new ReceiveOrder(partyId, "fa-au-cupellation", null, "customer", null,
            [.. Enumerable.Repeat(new AnnouncedItem("bar", "Au", 1), items)]);
        var number = ++orders;
        var facts = Core.Orders.Reception.Decide(ask, new OrderPlace(2026, number, 1), Reception,
            [.. Enumerable.Range(1, items).Select(item => Blind(number, item))]);
        House.Book(Reception, facts);
        return [.. facts.OfType<ItemReceived>()];
    }

    public void Weigh(string itemNo)
    {
        House.Book(Reception, new BalanceBytesKept(ItemSubject.Of(itemNo), "bal-2", Bytes, 18));
        House.Book(Reception, new GrossMassWeighed(
            itemNo, GrossMassWeighed.Received, "bal-2", Bytes, "1250370", "1250.37", "g"));
    }

    public void Give(string itemNo, string toHolder, string fromHolder = Reception) =>
        House.Book(fromHolder, CustodyChain.Give(Api.Custody.CustodyStore.State(Session, itemNo),
            new HandoverGiven(itemNo, fromHolder, toHolder, "M-1", 1, "kabul")));

    public void Accept(string itemNo, string holder) =>
        House.Book(holder, CustodyChain.Accept(Api.Custody.CustodyStore.State(Session, itemNo),
            new HandoverAccepted(itemNo, holder, 1, "tezgâh")));

    public void Screen(string itemNo) => House.Book(Analyst,
        new XrfReadingEntered(itemNo, "xrf-1", "1", "2026-01-05T10:00:00", "30",
            [new XrfComponent("Au", "916.1", null)]),
        new XrfScreened(itemNo, "Au", 1, "916.1", "0.0", XrfScreened.Consistent));

    public void Plan(string itemNo) => House.Book(Analyst, new AssayPlanned(itemNo, "yellow", "916", "40"));

    /// <summary>Weighed, in the analyst's hands, screened and planned: next comes the tray.</summary>
    public ItemReceived ReadyForTheTray()
    {
        var item = Receive()[0];
        Weigh(item.ItemNo);
        Give(item.ItemNo, Analyst);
        Accept(item.ItemNo, Analyst);
        Screen(item.ItemNo);
        Plan(item.ItemNo);
        return item;
    }

    public string OpenTray()
    {
        var opened = Bench.Open(2026, ++trays, "fa-au-cupellation", 1);
        House.Book(Analyst, opened);
        return opened.TrayNo;
    }

    public void Place(string trayNo, string position, string itemNo, long attempt = 1) => House.Book(Analyst,
        new PortionPlaced(itemNo, ItemWorkStore.Find(Session, itemNo)!.BlindNo, trayNo, position, "1", attempt));

    public void PlaceProof(string trayNo, string position) =>
        House.Book(Analyst, new ProofPlaced(trayNo, position, "1", "1000", "L-1"));

    public void WeighCell(string trayNo, string position, string analyst = Analyst) => House.Book(analyst,
        Bench.Weigh(Api.FireAssay.FireAssayStore.Tray(Session, trayNo), position, "bal-1", Bytes, "250"));

    public void Fire(string trayNo) => House.Book(Analyst, AssayDay.Furnace(trayNo));

    public void Lose(string itemNo, string trayNo, string position) =>
        House.Book(Analyst, new PortionLost(itemNo, trayNo, position, "Korne düştü."));

    public void Calculate(string itemNo, string outcome = AssayCalculated.Accepted, long attempt = 1) =>
        House.Book(Analyst, new AssayCalculated(itemNo, attempt, "1", outcome, null, null, Bytes, "{}"));

    /// <summary>A tray of its own for one item, fired and weighed to the end.</summary>
    public string Assay(string itemNo, string analyst = Analyst, long attempt = 1)
    {
        var trayNo = OpenTray();
        PlaceProof(trayNo, "A1");
        Place(trayNo, "A2", itemNo, attempt);
        Place(trayNo, "A3", itemNo, attempt);
        PlaceProof(trayNo, "A4");
        foreach (var position in (string[])["A1", "A2", "A3", "A4"])
            WeighCell(trayNo, position, analyst);
        Fire(trayNo);
        foreach (var position in (string[])["A1", "A2", "A3", "A4"])
            WeighCell(trayNo, position, analyst);
        return trayNo;
    }

    public void Check(string itemNo, string userId = Checker) =>
        House.Book(userId, new ResultChecked(itemNo, 1, 1, userId));

    public void SendBack(string itemNo) => House.Book(Checker, new ResultSentBack(itemNo, 1, 1, Checker, "Küpel."));

    public void Approve(string itemNo) => House.Book(Manager, new ResultApproved(itemNo, 1, 1, Manager, 0));

    public string Number(params string[] itemNos)
    {
        var number = ++reports;
        var reportNo = Core.Quantities.HouseCode.Report(2026, number);
        House.Book(Manager, new ReportNumbered(
            reportNo, 2026, number, number.ToString("0000000000000000", CultureInfo.InvariantCulture),
            ItemWorkStore.Find(Session, itemNos[0])!.OrderNo, itemNos, Bytes, [], null, null));
        return reportNo;
    }

    public void Issue(string reportNo) => House.Book(Manager, new ReportIssued(reportNo, Bytes));

    public void Void(string reportNo) => House.Book(Manager, new ReportVoided(reportNo, "Yanlış."));

    public void Revoke(string reportNo) =>
        House.Book(Manager, new ReportRevoked(reportNo, "wrong-item", "Karıştı."));

    public void HandBack(string itemNo) => House.Book(Reception, new ItemReturned(
        itemNo, Reception, "party:p-1", null, null, "0", "0", null, "Kabul"));

    public string StageOf(string itemNo) => ItemWorkStore.Find(Session, itemNo)!.Stage;

    public string StageOfTray(string trayNo) => TrayWorkStore.Find(Session, trayNo)!.Stage;

    /// <summary>Where an item stands by the facts alone, without any table.</summary>
    public ItemProgress Folded(string itemNo)
    {
        var own = House.Facts.Select(each => each.Fact).OfType<ItemReceived>().Single(item => item.ItemNo == itemNo);
        return House.Facts.Select(each => each.Fact)
            .Where(fact => fact.Subject == own.Subject || !fact.Subject.StartsWith("item:", StringComparison.Ordinal))
            .Aggregate(ItemProgress.Of(own), (item, fact) => item.Apply(fact));
    }

    public void Dispose() => House.Dispose();

    private static string Blind(long order, int item)
    {
        var payload = string.Create(CultureInfo.InvariantCulture, $"{order:0000}{item:00}");
        return payload + Core.Quantities.CheckCharacter.Of(payload);
    }
}
