using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Instruments.Balances;

namespace Lims.Bench.Load;

/// <summary>A house before a busy morning: people who can sign in, balances on TCP, items in analysts' hands.</summary>
internal sealed class LoadHouse : IAsyncDisposable
{
    public const int Technicians = 20;
    public const int Readers = 50;
    public const int Balances = 5;
    public const string Password = "doğru at pil zımba";
    public const string MethodId = "fa-au-cupellation";

    // More than one technician fires in five minutes.
    private const int SamplesEach = 8;

    private static readonly string Bytes = new('b', 64);

    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Path;

    public IReadOnlyList<SimulatedBalance> Pans { get; } =
    [
        .. Enumerable.Range(1, Balances).Select(number => SimulatedBalance.Start(
            serialNo: string.Create(CultureInfo.InvariantCulture, $"B{number}"), unit: "mg", decimals: 2)),
    ];

    /// <summary>The blind numbers each technician has in hands.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; private set; } = [];

    public static string Technician(int number) => string.Create(CultureInfo.InvariantCulture, $"analist{number}");

    public static string Reader(int number) => string.Create(CultureInfo.InvariantCulture, $"musteri{number}");

    public static string BalanceId(int number) => string.Create(CultureInfo.InvariantCulture, $"terazi-{number + 1}");

    public static async Task<LoadHouse> Furnish()
    {
        var load = new LoadHouse();
        await using var house = await OpenHouse.Open(
            new HousePlace(load.Folder), TimeProvider.System, Draw.Secure);
        var hash = Passwords.Hash(Password);
        for (var number = 0; number < Balances; number++)
            await house.Append(KeepInstruments.Enter(BenchHouse.Key(), Actors.House, new InstrumentRegistered(
                BalanceId(number), InstrumentRegistered.Balance, "Simulated", "SIM225", $"B{number + 1}", "mt-sics",
                load.Pans[number].Address, "0.01", "2099-12-31T21:00:00.0000000Z", null)));
        var clerk = await Employ(house, "kabul", hash, Role.Reception);
        var parties = await Customers(house, hash);
        var samples = new List<IReadOnlyList<string>>();
        for (var number = 0; number < Technicians; number++)
        {
            var analyst = await Employ(house, Technician(number), hash, Role.Analyst);
            await house.Append(KeepStaff.Authorise(
                BenchHouse.Key(), Actors.House, UserSubject.UserIdOf(analyst)!, MethodId));
            samples.Add(await HandOver(house, clerk, analyst, parties[number % parties.Count]));
        }
        load.Samples = samples;
        return load;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pan in Pans)
            await pan.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<List<string>> Customers(OpenHouse house, string hash)
    {
        var parties = new List<string>();
        for (var number = 0; number < Readers; number++)
        {
            var recorded = await house.Append(new RecordParty(
                null, Party.Company, $"Kuyumcu {number}", "Kahramanmaraş", null, null, null)
                .Command(BenchHouse.Key(), Actors.House, house.Draw));
            var partyId = recorded.Facts.Select(each => each.Fact).OfType<PartyRecorded>().Single().PartyId;
            parties.Add(partyId);
            await house.Append(new AddUser(Reader(number), "", [Role.Customer], partyId)
                .Command(BenchHouse.Key(), Actors.House, house.Draw, hash));
        }
        return parties;
    }

    private static async Task<string> Employ(OpenHouse house, string userName, string hash, string role)
    {
        var added = await house.Append(new AddUser(userName, userName, [role])
            .Command(BenchHouse.Key(), Actors.House, house.Draw, hash));
        return UserSubject.Of(added.Facts.Select(each => each.Fact).OfType<UserAdded>().Single().UserId);
    }

    // Received by the use case; the whole items' masses are booked at once, as no minute of the run depends on them.
    private static async Task<List<string>> HandOver(OpenHouse house, string clerk, string analyst, string partyId)
    {
        var received = await house.Desks.Reception.Receive(new Ask(clerk, BenchHouse.Key()), new ReceiveOrder(
            partyId, MethodId, null, "customer", null,
            [.. Enumerable.Repeat(new AnnouncedItem("bar", "Au", 1, "916"), SamplesEach)]));
        var blind = new List<string>();
        List<ItemReceived> items = [.. received.Facts.Select(each => each.Fact).OfType<ItemReceived>()];
        await house.Append(new LedgerCommand
        {
            Key = BenchHouse.Key(),
            Actor = clerk,
            Request = new { weighed = items.Count },
            Decide = _ => [.. items.Select(item => new GrossMassWeighed(
                item.ItemNo, GrossMassWeighed.Received, BalanceId(0), Bytes, "1250370", "1250.37", "g"))],
        });
        foreach (var item in items)
        {
            await house.Desks.Custody.Give(
                new Ask(clerk, BenchHouse.Key()), item.ItemNo, analyst, null, true, "kabul");
            await house.Desks.Custody.Accept(new Ask(analyst, BenchHouse.Key()), item.ItemNo, true, "tezgâh");
            await house.Desks.Bench.Plan(new Ask(analyst, BenchHouse.Key()), item.BlindNo, "yellow", "916", "40");
            blind.Add(item.BlindNo);
        }
        return blind;
    }
}
