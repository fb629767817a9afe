using System.Text;
using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Quantities;
using Lims.Core.Xrf;
using Lims.Tests.Demo;
using Lims.Tests.Spectrometers;

namespace Lims.Tests.Xrf;

/// <summary>A house in a folder of its own: a spectrometer, an analyst, two bracelets of two customers.</summary>
internal sealed class XrfHouse : IAsyncDisposable
{
    private static readonly DateTimeOffset Due = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int asked;

    private XrfHouse(OpenHouse house) => House = house;

    public OpenHouse House { get; }

    public string Analyst { get; private set; } = "";

    public static string FirstBlindNo { get; } = Checked("7Q4M2X");

    public static string SecondBlindNo { get; } = Checked("3K9T5V");

    public string FirstItemNo { get; private set; } = "";

    public string SecondItemNo { get; private set; } = "";

    public static async Task<XrfHouse> Open(TimeProvider? clock = null, string? folder = null, string? watched = null)
    {
        var place = new HousePlace(folder ?? Temporary.Folder("xrf-house"));
        var house = new XrfHouse(await OpenHouse.Open(place, clock ?? TimeProvider.System, Draw.FromSeed(7)));
        await house.Register(watched is null ? null : "folder:" + watched);
        var added = await house.House.Append(new AddUser("ali", "Ali", [Role.Analyst]).Command(
            "ali", Actors.House, house.House.Draw));
        house.Analyst = UserSubject.Of(added.Facts.Select(each => each.Fact).OfType<UserAdded>().Single().UserId);
        house.FirstItemNo = await house.Receive("p-1", 1, FirstBlindNo);
        house.SecondItemNo = await house.Receive("p-2", 2, SecondBlindNo);
        return house;
    }

    public Ask Ask() => new(Analyst, string.Create(CultureInfo.InvariantCulture, $"ask-{++asked}"));

    public Task<Appended> Register(string? address, string protocol = "vanta", DateTimeOffset? due = null) =>
        House.Append(KeepInstruments.Enter(
            string.Create(CultureInfo.InvariantCulture, $"register-{++asked}"), Actors.House,
            new InstrumentRegistered("xrf-1", InstrumentRegistered.Spectrometer, "Evident", "Vanta", "900001",
                protocol, address, null, LedgerInstant.Format(due ?? Due), null)));

    public Task<string> TakeIn(string text, string name = "a.csv") =>
        House.Desks.XrfFiles.TakeIn("xrf-1", name, Encoding.UTF8.GetBytes(text));

    /// <summary>Every fact about spectrometers, in the order of the ledger.</summary>
    public IReadOnlyList<AppendedFact> Facts => House.Read(session => LedgerReader
        .Range(session, 1, long.MaxValue).Select(row => row.ToAppended())
        .Where(each => each.Fact.GetType().Namespace == typeof(XrfFigure).Namespace).ToList());

    /// <summary>The kinds of those facts.</summary>
    public IEnumerable<string> Kinds => Facts.Select(each => FactBody.Name(each.Fact).Kind);

    public static string Vanta(params (string No, string Sample, string Gold)[] rows) =>
        OwnFiles.Vanta([.. rows.Select(row => OwnFiles.VantaRow(row.No, row.Sample, row.Gold))]);

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static string Checked(string payload) => payload + CheckCharacter.Of(payload);

    private async Task<string> Receive(string partyId, int number, string blindNo)
    {
        var received = await House.Append(new LedgerCommand
        {
            Key = "order-" + partyId,
            Actor = Actors.House,
            Request = new { partyId },
            Decide = _ => Reception.Decide(
                new ReceiveOrder(partyId, "fa-au-cupellation", null, "customer", null,
                    [new AnnouncedItem("jewellery", "Au", 1, "585", null)]),
                new OrderPlace(2026, number, 1), Actors.House, [blindNo]),
        });
        return received.Facts.Select(each => each.Fact).OfType<ItemReceived>().Single().ItemNo;
    }
}
