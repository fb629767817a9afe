using Lims.Api.Parties;
using Lims.Core.Ledger;
using Lims.Core.Parties;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Parties;

/// <summary>Numbers as people say them, and the one spelling of ITU-T E.164.</summary>
[BothEngines]
public sealed class PhoneNumberTests
{
    [TestCase("0532 111 22 33", "+905321112233")]
    [TestCase("532 111 22 33", "+905321112233")]
    [TestCase("+90 (532) 111-22-33", "+905321112233")]
    [TestCase("+90 (0) 532 111 22 33", "+905321112233")]
    [TestCase("0090 532 111 22 33", "+905321112233")]
    [TestCase("90.532.111.22.33", "+905321112233")]
    [TestCase("0344 215 10 00", "+903442151000")]
    [TestCase("+49 30 901820", "+4930901820")]
    [TestCase("0049 30 901820", "+4930901820")]
    [TestCase("+1 (202) 456-1111", "+12024561111")]
    public void A_number_has_one_spelling(string said, string kept)
    {
        Assert.That(PhoneNumber.Normalise(said), Is.EqualTo(kept));
        Assert.That(PhoneNumber.Normalise(kept), Is.EqualTo(kept), "The spelling stays what it is.");
    }

    [TestCase("0532 111 22 3")]
    [TestCase("0532 111 22 334")]
    [TestCase("215 10 00")]             // Without its area nobody knows whose it is.
    [TestCase("+49 30")]
    [TestCase("+1234567890123456")]
    [TestCase("0532 111 22 33 dahili 4")]
    [TestCase("")]
    public void What_is_no_whole_number_is_none(string said) =>
        Assert.That(PhoneNumber.Normalise(said), Is.Null);

    [Test]
    public void A_number_that_cannot_be_read_is_not_recorded_and_blank_is_none()
    {
        using var house = new MemoryHouse();
        Refused.As(PartiesRefusals.PhoneText, () => Record(house, "Ali Usta", "12"));
        Assert.That(PartyStore.Find(house.Session, Record(house, "Ali Usta", " "))!.Phone, Is.Null);
    }

    [Test]
    public void Numbers_are_found_by_their_beginning_in_their_newest_version_alone()
    {
        using var house = new MemoryHouse();
        var ali = Record(house, "Ali", "0532 111 22 33");
        var veli = Record(house, "Veli", "0532 119 99 99");
        Record(house, "Hans", "+49 532 111 22 33");
        Assert.That(Found(house, "0532 11"), Is.EqualTo(new[] { ali, veli }));
        Assert.That(Found(house, "0532 111"), Is.EqualTo(new[] { ali }));
        Assert.That(Found(house, "+90 532 119"), Is.EqualTo(new[] { veli }));
        Assert.That(Found(house, "0532 12"), Is.Empty);

        house.Run(new RecordParty(ali, "person", "Ali", null, "0555 111 22 33", null, null)
            .Command("new", Actors.House, house.Draw));
        Assert.That(Found(house, "0532 111"), Is.Empty);
        Assert.That(Found(house, "0555"), Is.EqualTo(new[] { ali }));
        Assert.That(PartyVerification.Findings(house.Session, house.Facts), Is.Empty);
    }

    private static string Record(MemoryHouse house, string name, string phone) => house.Run(
            new RecordParty(null, "person", name, null, phone, null, null).Command(name, Actors.House, house.Draw))
        .OfType<PartyRecorded>().Single().PartyId;

    private static IEnumerable<string> Found(MemoryHouse house, string beginning) =>
        PartyStore.SearchPhone(house.Session, beginning, 50).Select(party => party.PartyId);
}
