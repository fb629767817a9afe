using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Bench;

/// <summary>
/// A real house as it opens for work, with items that somebody holds: each can be handed over once.
/// </summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private const string OrderNo = "K26-000001-0";
    private const int ItemsPerCommand = 500;

    private readonly TemporaryFolder _folder;
    private readonly string _giver;
    private readonly string _taker;

    private BenchHouse(TemporaryFolder folder, OpenHouse house, string giver, string taker) =>
        (_folder, House, _giver, _taker) = (folder, house, giver, taker);

    public OpenHouse House { get; }

    public static async Task<BenchHouse> Open(int items)
    {
        var folder = new TemporaryFolder();
        var house = await OpenHouse.Open(new HousePlace(folder.Path), TimeProvider.System, Draw.Secure);
        var bench = new BenchHouse(folder, house, await Employ(house, "giver"), await Employ(house, "taker"));
        await bench.Receive(items);
        return bench;
    }

    public static string Key() => Draw.Secure.CommandKey(TimeProvider.System.GetUtcNow());

    /// <summary>
    /// One command, one fact: who acts and whose the item is are loaded, Core decides, the table on screen is booked.
    /// </summary>
    public Task Give(int item, string key) => House.Desks.Custody.Give(
        new Ask(_giver, key), ItemNo(item), _taker, "M-4711", sealIntact: true, "kabul bankosu");

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string> Employ(OpenHouse house, string userName)
    {
        var added = await house.Append(
            new AddUser(userName, userName, [Role.Reception]).Command(Key(), Actors.House, house.Draw));
        return UserSubject.Of(added.Facts.Select(each => each.Fact).OfType<UserAdded>().Single().UserId);
    }

    private async Task Receive(int items)
    {
        await Append([new OrderReceived(
            OrderNo, 2026, 1, "bench", "fa-au-cupellation", 1, null, "customer", null, null, 0, null, 0, 0, 0)]);
        for (var first = 0; first < items; first += ItemsPerCommand)
            await Append([.. Enumerable.Range(first, Math.Min(ItemsPerCommand, items - first)).Select(Item)]);
    }

    private Task<Appended> Append(IReadOnlyList<IFact> facts) => House.Append(new LedgerCommand
    {
        Key = Key(),
        Actor = _giver,
        Request = new { received = facts.Count },
        Decide = _ => facts,
    });

    private ItemReceived Item(int item) => new(
        ItemNo(item), OrderNo, item + 1, string.Create(CultureInfo.InvariantCulture, $"B{item:000000}"), "bilezik",
        "Au", 1, "916", null, null, null, null, "M-4711", null, _giver);

    private static string ItemNo(int item) =>
        string.Create(CultureInfo.InvariantCulture, $"K26-000001-{item:000000}");
}
