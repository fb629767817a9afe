using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Quantities;

namespace Lims.Bench;

/// <summary>A house with so many items in orders of ten, received and weighed through its writer.</summary>
internal sealed class WorkHouse : IAsyncDisposable
{
    public const int ItemsPerOrder = 10;

    private const string Clerk = "user:bench";
    private const int OrdersPerCommand = 20;
    private static readonly string Bytes = new('b', 64);

    private readonly TemporaryFolder _folder;
    private Func<int, string> _partyOf = _ => "bench";

    private WorkHouse(TemporaryFolder folder, OpenHouse house) => (_folder, House) = (folder, house);

    public OpenHouse House { get; }

    public List<string> OrderNos { get; } = [];

    public List<string> ItemNos { get; } = [];

    public string Folder => _folder.Path;

    /// <param name="partyOf">Whose the order of a number is.</param>
    public static async Task<WorkHouse> Open(int items, Func<OpenHouse, Task<Func<int, string>>>? partyOf = null)
    {
        var folder = new TemporaryFolder();
        var house = new WorkHouse(
            folder, await OpenHouse.Open(new HousePlace(folder.Path), TimeProvider.System, Draw.Secure));
        if (partyOf is not null)
            house._partyOf = await partyOf(house.House);
        for (var first = 1; first <= items / ItemsPerOrder; first += OrdersPerCommand)
            await house.Receive(first, Math.Min(OrdersPerCommand, (items / ItemsPerOrder) - first + 1));
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>For whoever has closed the house already.</summary>
    public void DeleteFolder() => _folder.Dispose();

    private Task<Appended> Receive(int first, int orders)
    {
        List<IFact> facts = [.. Enumerable.Range(first, orders).SelectMany(Order)];
        return House.Append(new LedgerCommand
        {
            Key = BenchHouse.Key(),
            Actor = Clerk,
            Request = new { first, orders },
            Decide = _ => facts,
        });
    }

    // Half of the items are weighed, so that there are two stages to be told apart.
    private IEnumerable<IFact> Order(int number)
    {
        var orderNo = HouseCode.Reception(2026, number);
        OrderNos.Add(orderNo);
        yield return new OrderReceived(
            orderNo, 2026, number, _partyOf(number), "fa-au-cupellation", 1, null, "customer", null, null, 0, null,
            1, 1, 0);
        for (var position = 1; position <= ItemsPerOrder; position++)
        {
            var itemNo = HouseCode.Item(orderNo, position);
            var blind = string.Create(CultureInfo.InvariantCulture, $"{(number * ItemsPerOrder) + position:000000}");
            ItemNos.Add(itemNo);
            yield return new ItemReceived(itemNo, orderNo, position, blind + CheckCharacter.Of(blind), "bar", "Au", 1,
                "916", null, null, null, null, null, null, Clerk);
            if (position % 2 == 0)
                yield return new GrossMassWeighed(
                    itemNo, GrossMassWeighed.Received, "bal-1", Bytes, "1250370", "1250.37", "g");
        }
    }
}
