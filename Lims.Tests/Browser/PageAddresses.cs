using Lims.Api.People;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Hosting;

namespace Lims.Tests.Browser;

/// <summary>Every page of the product with a name for its picture, by the person who reads it.</summary>
internal sealed class PageAddresses
{
    /// <summary>Somebody who has not signed in.</summary>
    public const string Visitor = "-";

    private const string Auditor = "denetci";
    private const string Administrator = "yonetici";
    private const string Customer = "musteri";

    private readonly Dictionary<string, (string Name, string Path)[]> addresses;

    private PageAddresses(Dictionary<string, (string Name, string Path)[]> addresses) => this.addresses = addresses;

    public static readonly string[] People =
    [
        Visitor, NetworkDay.Reception, NetworkDay.Analyst, NetworkDay.Checker, NetworkDay.Manager, Customer, Auditor,
        Administrator,
    ];

    /// <summary>What the people of the day are called on the pictures; their letters are those of Turkish.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        [NetworkDay.Reception] = "Elif Çağlar",
        [NetworkDay.Analyst] = "Mehmet Işık",
        [NetworkDay.SecondAnalyst] = "Gülşah Öğüt",
        [NetworkDay.Checker] = "İrem Şahin",
        [NetworkDay.Manager] = "Hakan Yıldız",
    };

    public (string Name, string Path)[] OfPerson(string person) => addresses[person];

    /// <summary>Adds the people whom a day does not need, and knows the numbers of that day.</summary>
    public static async Task<PageAddresses> Of(NetworkDay day, NetworkStory story)
    {
        var house = day.Network.House;
        var order = (await day.Do(NetworkDay.Reception, "GET", "/api/v1/orders/" + story.OrderNo)).Json;
        var partyId = order.GetProperty("order").GetProperty("partyId").GetString()!;
        await day.Network.AddNamed(Auditor, "Şükran Iğdır", Role.Auditor);
        await day.Network.AddNamed(Administrator, "Yiğit Öztürk", Role.Administrator);
        await house.Append(new AddUser(Customer, "", [Role.Customer], partyId).Command(
            house.Draw.CommandKey(day.Network.Clock.GetUtcNow()), Actors.House, house.Draw,
            Passwords.Hash(HouseOnTheNetwork.Password)));
        return new PageAddresses(OfStaff(story, partyId)
            .Concat(OfOthers(story, order.GetProperty("receiptCode").GetString()!))
            .ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal));
    }

    private static Dictionary<string, (string, string)[]> OfStaff(NetworkStory story, string partyId) => new()
    {
        [NetworkDay.Reception] =
        [
            ("home-reception", "/"), ("reception", "/reception"), ("customer", "/reception/customer/" + partyId),
            ("new-customer", "/reception/customer"), ("new-order", "/reception/new?party=" + partyId),
            ("order", "/reception/orders/" + story.OrderNo), ("item", "/reception/items/" + story.ItemNos[0]),
        ],
        [NetworkDay.Analyst] =
        [
            ("home-analyst", "/"), ("bench", "/bench"), ("sample", "/samples/" + story.BlindNos[1]),
            ("tray", "/trays/" + story.TrayNo), ("xrf", "/xrf"),
        ],
        [NetworkDay.Checker] =
        [
            ("home-checker", "/"), ("check", "/check"), ("check-item", "/check/" + story.ItemNos[1]),
            ("reports-checker", "/reports"),
        ],
        [NetworkDay.Manager] =
        [
            ("home-manager", "/"), ("queue", "/queue/to-report"), ("approve", "/approve"),
            ("approve-item", "/approve/" + story.ItemNos[1]),
            ("new-report", "/reports/new/" + story.OrderNo), ("reports", "/reports"),
            ("report", "/reports/" + story.ReportNo),
        ],
    };

    private static Dictionary<string, (string, string)[]> OfOthers(NetworkStory story, string receiptCode) => new()
    {
        [Visitor] =
        [
            ("home", "/"), ("sign-in", "/sign-in"), ("choose-password", "/sign-in/0"),
            ("verify", "/verify/" + story.PublicCode), ("phone", "/k/" + receiptCode),
        ],
        [Customer] = [("portal", "/portal"), ("portal-order", "/portal/orders/" + story.OrderNo)],
        [Auditor] =
        [
            ("audit", "/audit"), ("audit-report", "/audit/" + story.ReportNo), ("audit-fact", "/audit/fact/60"),
            ("audit-verification", "/audit/verification"), ("methods", "/house/methods"),
        ],
        [Administrator] =
        [
            ("home-administrator", "/"), ("house", "/house"), ("people", "/house/people"),
            ("instruments", "/house/instruments"),
        ],
    };
}
