using Lims.Api.FireAssay;
using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Methods;
using Lims.Core.Orders;
using Lims.Tests.Ledger;
using Lims.Tests.Methods;

namespace Lims.Tests.FireAssay;

/// <summary>
/// A day at the tray, told in tables: every step is decided from the tables of a house and booked into them.
/// </summary>
internal sealed class AssayDay : IDisposable
{
    public const string Analyst = "user:ali";
    public const string Checker = "user:gul";
    public const string Manager = "user:omer";
    private const string Reception = "user:ayse";
    private static readonly string Bytes = new('b', 64);
    private int trays;

    /// <param name="method">The method of the order and its trays, cupellation unless said otherwise.</param>
    /// <param name="items">What came over the counter; their blind numbers are S1, S2 and so on.</param>
    public AssayDay(MethodVersionSet? method = null, params AnnouncedItem[] items)
    {
        Method = method ?? MethodTests.Cupellation;
        var ask = new ReceiveOrder("p-1", Method.MethodId, "guarded", "customer", null,
            items is [] ? [new AnnouncedItem("bar", "Au", 1, "917", "916")] : items);
        House.Book(Actors.House, Method);
        House.Book(Reception, Core.Orders.Reception.Decide(ask, new OrderPlace(2026, 1, 1), Reception,
            [.. Enumerable.Range(1, ask.Items.Count).Select(i => "S" + i)]));
        foreach (var item in Items)
        {
            House.Book(Reception, new BalanceBytesKept(item.Subject, "bal-2", Bytes, 18));
            House.Book(Reception, new GrossMassWeighed(
                item.ItemNo, GrossMassWeighed.Received, "bal-2", Bytes, "1250370", "1250.37", "g"));
            if (item.Metal == "Au")
                House.Book(Analyst, Bench.Plan(Sample(item.BlindNo),
                    new AssayPlanned(item.ItemNo, "yellow", "916", "40")));
        }
    }

    public MemoryHouse House { get; } = new();

    public LedgerSession Session => House.Session;

    public MethodVersionSet Method { get; }

    public IReadOnlyList<ItemReceived> Items => [.. House.Facts.Select(each => each.Fact).OfType<ItemReceived>()];

    public string ItemNo => Items[0].ItemNo;

    public SampleState Sample(string blindNo) => FireAssayStore.Sample(Session, blindNo);

    public TrayState Tray(string trayNo) => FireAssayStore.Tray(Session, trayNo);

    public string OpenTray()
    {
        var opened = Bench.Open(2026, ++trays, Method.MethodId, 1);
        House.Book(Analyst, opened);
        return opened.TrayNo;
    }

    /// <summary>
    /// A whole tray: position, <c>proof</c> or blind number, group, mass before the fire and after it, mg;
    /// <c>lost</c> for a cornet that fell. Gives its number; nothing is calculated yet.
    /// </summary>
    public string Fire(string table, string analyst = Analyst)
    {
        var trayNo = OpenTray();
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var row in rows)
            House.Book(analyst, row[1] == "proof"
                ? Bench.PlaceProof(Tray(trayNo), new ProofPlaced(trayNo, row[0], row[2], "1000", "L-1"))
                : Bench.PlacePortion(Tray(trayNo), Sample(row[1]), row[0], row[2]));
        foreach (var row in rows)
            Weigh(trayNo, row[0], row[3], analyst);
        House.Book(analyst, Bench.Fire(Tray(trayNo), Furnace(trayNo)));
        foreach (var row in rows)
            if (row[4] == "lost")
                House.Book(analyst, Bench.Lose(Tray(trayNo), row[0], "Korne düştü."));
            else
                Weigh(trayNo, row[0], row[4], analyst);
        return trayNo;
    }

    public void Weigh(string trayNo, string position, string massMg, string analyst = Analyst)
    {
        var facts = Bench.Weigh(Tray(trayNo), position, "bal-1", Bytes, massMg);
        House.Book(analyst, new BalanceBytesKept(facts[0].Subject, "bal-1", Bytes, 18));
        House.Book(analyst, facts);
    }

    /// <summary>Fires a tray and calculates what waits on it; gives the result of the first sample.</summary>
    public AssayCalculated Assay(string table, string analyst = Analyst) => Calculate(Fire(table, analyst))[0];

    public IReadOnlyList<AssayCalculated> Calculate(string trayNo)
    {
        var facts = AssayDesk.Calculate(Session, Tray(trayNo));
        House.Book(Analyst, facts);
        return [.. facts.Cast<AssayCalculated>()];
    }

    /// <summary>Where in the ledger the newest result of the first item stands.</summary>
    public long ResultSeq => House.Facts.Last(each => each.Fact is AssayCalculated).Seq;

    public void SendBack() => House.Book(Checker, FourEyes.SendBack(
        Api.Grading.GradingStore.State(Session, ItemNo), ItemNo, ResultSeq, Checker, "Tepside çatlak küpel var."));

    public static TrayFired Furnace(string trayNo) => new(trayNo, "F-1", 1100, 25, "C-7", "P-3");

    public void Dispose() => House.Dispose();
}
