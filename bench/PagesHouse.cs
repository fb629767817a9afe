using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Bench.Load;
using Lims.Core.Custody;
using Lims.Core.Ledger;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Bench;

/// <summary>
/// A served house with so many items, a customer and a report for each order, and a twentieth of the items in the
/// hands of the one analyst.
/// </summary>
internal sealed class PagesHouse : IAsyncDisposable
{
    public const string Reception = "kabul";
    public const string Analyst = "analist";
    public const string Manager = "mudur";

    private const int OrdersPerCommand = 50;
    private const int OrdersPerHandedOne = 20;
    private const int AtOnce = 64;
    private static readonly string Bytes = new('c', 64);

    private readonly WorkHouse filled;
    private readonly ServedHouse served;

    private PagesHouse(WorkHouse filled, ServedHouse served) => (this.filled, this.served) = (filled, served);

    public Uri Address => served.Address;

    public IReadOnlyList<string> ItemNos => filled.ItemNos;

    public static async Task<PagesHouse> Open(int items)
    {
        var orders = items / WorkHouse.ItemsPerOrder;
        var filled = await WorkHouse.Open(items, house => Customers(house, orders));
        var hash = Passwords.Hash(LoadHouse.Password);
        var clerk = await Employ(filled.House, Reception, hash, Role.Reception);
        var analyst = await Employ(filled.House, Analyst, hash, Role.Analyst);
        await Employ(filled.House, Manager, hash, Role.Manager);
        for (var first = 0; first < orders; first += OrdersPerCommand)
        {
            List<IFact> facts =
            [
                .. Enumerable.Range(first, Math.Min(OrdersPerCommand, orders - first))
                    .SelectMany(order => Happened(filled, order, clerk, analyst)),
            ];
            await filled.House.Append(new LedgerCommand
            {
                Key = BenchHouse.Key(),
                Actor = clerk,
                Request = new { first },
                Decide = _ => facts,
            });
        }
        await filled.House.DisposeAsync();
        return new PagesHouse(filled, await ServedHouse.Start(filled.Folder));
    }

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        filled.DeleteFolder();
    }

    private static IEnumerable<IFact> Happened(WorkHouse house, int order, string clerk, string analyst)
    {
        var items = house.ItemNos.GetRange(order * WorkHouse.ItemsPerOrder, WorkHouse.ItemsPerOrder);
        if (order % OrdersPerHandedOne == 0)
            foreach (var itemNo in items)
            {
                yield return new HandoverGiven(itemNo, clerk, analyst, null, 1, "kabul");
                yield return new HandoverAccepted(itemNo, analyst, 1, "bench");
            }
        var reportNo = HouseCode.Report(2026, order + 1);
        yield return new ReportNumbered(reportNo, 2026, order + 1,
            string.Create(CultureInfo.InvariantCulture, $"BENCH{order:00000000000}"), house.OrderNos[order], items,
            Bytes, [], null, null);
        yield return new ReportIssued(reportNo, Bytes);
    }

    private static async Task<Func<int, string>> Customers(OpenHouse house, int orders)
    {
        var parties = new string[orders + 1];
        await Callers.Run(AtOnce, orders, async number =>
        {
            var recorded = await house.Append(new RecordParty(null, Party.Company,
                string.Create(CultureInfo.InvariantCulture, $"Kuyumcu {number}"), "Kahramanmaraş",
                string.Create(CultureInfo.InvariantCulture, $"0532{number:0000000}"), null, null)
                .Command(BenchHouse.Key(), Actors.House, house.Draw));
            parties[number + 1] = recorded.Facts.Select(each => each.Fact).OfType<PartyRecorded>().Single().PartyId;
        });
        return number => parties[number];
    }

    private static async Task<string> Employ(OpenHouse house, string userName, string hash, string role)
    {
        var added = await house.Append(new AddUser(userName, userName, [role])
            .Command(BenchHouse.Key(), Actors.House, house.Draw, hash));
        return UserSubject.Of(added.Facts.Select(each => each.Fact).OfType<UserAdded>().Single().UserId);
    }
}
