using Lims.Api.Demo;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Randomness;
using Lims.Core.FireAssay;
using Lims.Core.Reports;

namespace Lims.Bench;

/// <summary>A house with many approved items: the day of the demonstration, lived again and again.</summary>
internal sealed class ReportsHouse : IAsyncDisposable
{
    private const long Seed = 26;
    private const int Soon = 8;

    private readonly TemporaryFolder _folder;
    private readonly DemoScale _scale;
    private readonly string _manager;

    private ReportsHouse(
        TemporaryFolder folder, DemoScale scale, OpenHouse house, string manager, IReadOnlyList<string> itemNos) =>
        (_folder, _scale, House, _manager, ItemNos) = (folder, scale, house, manager, itemNos);

    public OpenHouse House { get; }

    /// <summary>Approved; each may be on one report at a time.</summary>
    public IReadOnlyList<string> ItemNos { get; }

    public static async Task<ReportsHouse> Open(int items)
    {
        var folder = new TemporaryFolder();
        var data = DemoData.Load(DemoData.Folder);
        var clock = DemoClock.YesterdayMorning(TimeProvider.System.GetUtcNow());
        var scale = DemoScale.Start(data);
        var house = await OpenHouse.Open(new HousePlace(folder.Path), clock, Draw.FromSeed(Seed));
        var demo = new DemoHouse(house, data, scale);
        await demo.Furnish();
        var itemNos = new List<string>();
        for (var seed = Seed; itemNos.Count < items; seed++)
            itemNos.AddRange(await Live(new DemoDay(
                demo, clock, new DemoMasses(seed), new DemoVoice(TextWriter.Null, clock))));
        return new ReportsHouse(folder, scale, house, demo.RefOf("hakan"), itemNos);
    }

    /// <summary>From approved item to signed paper, as the office does it; gives the report's number.</summary>
    public async Task<string> Issue(string itemNo)
    {
        var office = House.Desks.Office;
        var numbered = await office.Number(new Ask(_manager, BenchHouse.Key()), [itemNo]);
        var reportNo = numbered.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single().ReportNo;
        await office.Finish(reportNo);
        return reportNo;
    }

    /// <summary>The next of all items in turn; those whose turn comes soon may be reported once more.</summary>
    public Task<string> IssueInTurn(int job)
    {
        // Nobody waits for it: were it late or did it fail, an item would be refused, and the bench with it.
        if (job >= Soon && job % Soon == 0)
            _ = Forget([.. Enumerable.Range(job + 2 * Soon, Soon).Select(next => ItemNos[next % ItemNos.Count])]);
        return Issue(ItemNos[job % ItemNos.Count]);
    }

    private const string ForgetSql = "DELETE FROM ReportItem WHERE ItemNo = @ItemNo";

    /// <summary>
    /// Lets items be reported once more. No use case does this; a day has few items and lasts long, though.
    /// </summary>
    public Task Forget(IReadOnlyList<string> itemNos) => House.Write(session =>
    {
        foreach (var itemNo in itemNos)
            session.Execute(ForgetSql, new { ItemNo = itemNo });
    });

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await _scale.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<IEnumerable<string>> Live(DemoDay day)
    {
        await day.Receive();
        await day.Screen();
        var first = await day.Assay(day.All, repeat: false);
        await day.Assay(
            day.Of(first.Where(result => result.Outcome == AssayCalculated.Repeat)), repeat: true);
        await day.Approve();
        return day.All.Select(sample => sample.ItemNo);
    }
}
