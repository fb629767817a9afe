using Lims.Api.Instruments;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Instruments;

[BothEngines]
public sealed class InstrumentRegisterTests
{
    private const string Due = "2026-06-30T21:00:00.0000000Z";

    private static readonly InstrumentRegistered Balance = new(
        "bal-1", "balance", "Mettler Toledo", "XPR6UD5", "B1234567", "mt-sics", "tcp:127.0.0.1:8001",
        "0.001", Due, "K-1");

    [Test]
    public void An_instrument_is_used_until_the_instant_its_calibration_is_due()
    {
        using var house = new MemoryHouse();
        house.Run(KeepInstruments.Enter("1", Actors.House, Balance));
        Assert.That(Usable(house, "2026-06-30T20:59:59.9999999Z").SerialNo, Is.EqualTo("B1234567"));
        Refused.As(InstrumentsRefusals.CalibrationOverdue, () => Usable(house, Due));

        house.Run(KeepInstruments.Enter("2", Actors.House,
            Balance with { CalibrationDueUtc = "2027-06-30T21:00:00.0000000Z" }));
        Assert.That(Usable(house, Due).Version, Is.EqualTo(2));
    }

    [Test]
    public void An_instrument_out_of_use_stays_in_the_register()
    {
        using var house = new MemoryHouse();
        house.Run(KeepInstruments.Enter("1", Actors.House, Balance));
        Refused.As(InstrumentsRefusals.WithdrawalReasonMissing, () => Withdraw(house, "bal-1", " "));
        Withdraw(house, "bal-1", "Sürüklenme.");

        Refused.As(InstrumentsRefusals.Withdrawn, () => Usable(house, "2026-01-05T06:30:00.0000000Z"));
        Refused.As(InstrumentsRefusals.Withdrawn, () => Withdraw(house, "bal-1", "Yine."));
        Refused.As(InstrumentsRefusals.NotRegistered, () => Withdraw(house, "bal-2", "Yok."));
        Refused.As(InstrumentsRefusals.NotRegistered,
            () => InstrumentStore.MustBeUsable(house.Session, "bal-2", "2026-01-05T06:30:00.0000000Z"));
        Assert.That(InstrumentStore.All(house.Session).Select(each => (each.InstrumentId, each.Withdrawn)),
            Is.EqualTo(new[] { ("bal-1", true) }));
    }

    [Test]
    public void A_spectrometer_weighs_nothing()
    {
        using var house = new MemoryHouse();
        house.Run(KeepInstruments.Enter("1", Actors.House,
            Balance with { InstrumentId = "xrf-1", Kind = "xrf", Protocol = "vanta", ReadabilityMg = null }));
        Assert.That(InstrumentStore.Find(house.Session, "xrf-1")!.ReadabilityMg, Is.Null);
    }

    [Test]
    public void An_entry_that_cannot_be_true_is_refused()
    {
        Refused.As(InstrumentsRefusals.InstrumentIdText, () => Enter(Balance with { InstrumentId = "Terazi 1" }));
        Refused.As(InstrumentsRefusals.InstrumentKindUnknown, () => Enter(Balance with { Kind = "oven" }));
        Refused.As(InstrumentsRefusals.InstrumentFieldEmpty, () => Enter(Balance with { SerialNo = "" }));
        Refused.As(InstrumentsRefusals.ReadabilityText, () => Enter(Balance with { ReadabilityMg = null }));
        Refused.As(InstrumentsRefusals.ReadabilityText, () => Enter(Balance with { ReadabilityMg = "0" }));
        Refused.As(InstrumentsRefusals.ReadabilityText, () => Enter(Balance with { ReadabilityMg = "0,01" }));
        Refused.As(InstrumentsRefusals.CalibrationDueText,
            () => Enter(Balance with { CalibrationDueUtc = "2026-12-31" }));
    }

    [Test]
    public void Only_administrator_and_manager_keep_the_register()
    {
        using var house = new MemoryHouse();
        var analyst = UserSubject.Of(house.AddUser("ali", Role.Analyst));
        Refused.As(PeopleRefusals.RoleMissing, () => house.Run(KeepInstruments.Enter("1", analyst, Balance)));
    }

    private static void Enter(InstrumentRegistered wanted) => InstrumentRegister.Enter(wanted);

    private static void Withdraw(MemoryHouse house, string instrumentId, string reason) =>
        house.Run(KeepInstruments.Withdraw("w", Actors.House, instrumentId, reason));

    private static Instrument Usable(MemoryHouse house, string nowUtc) =>
        InstrumentStore.MustBeUsable(house.Session, "bal-1", nowUtc);
}
