using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Instruments;
using Lims.Core.People;

namespace Lims.Api.Demo;

/// <summary>
/// An example house made for one day: its people, customers and instruments, by the use cases of every house.
/// </summary>
public sealed class DemoHouse(OpenHouse house, DemoData data, DemoScale scale)
{
    private readonly Dictionary<string, string> users = new(StringComparer.Ordinal);
    private readonly List<string> parties = [];
    private long asked;

    public const string MethodId = "fa-au-cupellation";

    public OpenHouse House => house;

    public DemoScale Scale => scale;

    public DemoData Data => data;

    /// <summary>The customers' ids in the order of the bundled list.</summary>
    public IReadOnlyList<string> Parties => parties;

    /// <summary>A new request of somebody, by user name.</summary>
    public Ask By(string userName) => new(users[userName], NextKey());

    /// <summary>Who somebody is in the ledger.</summary>
    public string RefOf(string userName) => users[userName];

    public async Task Furnish()
    {
        foreach (var person in data.People)
        {
            var added = await house.Writer.Append(
                new AddUser(person.UserName, person.Name, person.Roles).Command(NextKey(), Actors.House, house.Draw));
            var user = added.Facts.Select(each => each.Fact).OfType<UserAdded>().Single();
            users.Add(person.UserName, UserSubject.Of(user.UserId));
            if (person.Roles.Contains(Role.Analyst))
                await house.Writer.Append(KeepStaff.Authorise(
                    NextKey(), Actors.House, user.UserId, MethodId));
        }
        foreach (var customer in data.Customers)
        {
            var recorded = await house.Writer.Append(
                new RecordParty(null, customer.Kind, customer.Name, customer.Place, null, null, null)
                    .Command(NextKey(), users["elif"], house.Draw));
            parties.Add(recorded.Facts.Select(each => each.Fact).OfType<Core.Parties.PartyRecorded>().Single().PartyId);
        }
        foreach (var instrument in data.Instruments)
            await house.Writer.Append(KeepInstruments.Enter(NextKey(), Actors.House, Registration(instrument)));
    }

    private InstrumentRegistered Registration(DemoInstrument instrument) => new(
        instrument.InstrumentId, instrument.Kind, instrument.Manufacturer, instrument.Model, instrument.SerialNo,
        instrument.Protocol, instrument.Kind == "balance" ? scale.AddressOf(instrument.InstrumentId) : null,
        instrument.ReadabilityMg,
        LedgerInstant.Format(house.Clock.GetUtcNow().AddDays(180)),
        "ÖRNEK-" + instrument.SerialNo);

    private string NextKey() => string.Create(CultureInfo.InvariantCulture, $"demo-{++asked:0000}");
}
