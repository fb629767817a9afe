using Lims.Api.Parties;
using Lims.Core.Ledger;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Parties;

[BothEngines]
public sealed class PartyTests
{
    private static readonly RecordParty Jeweller = new(
        null, Party.Company, "Işık Kuyumculuk", "Kahramanmaraş", "+90 344 111 11 11", IdentityNumber.Vkn, "4540536920");

    [Test]
    public void Every_version_of_a_party_is_a_row_whose_hash_stands_in_its_fact()
    {
        using var house = new MemoryHouse();
        var partyId = Record(house, Jeweller);
        Record(house, Jeweller with { PartyId = partyId, Phone = null });

        Assert.That(PartyStore.Find(house.Session, partyId)!.Phone, Is.Null);
        Assert.That(PartyStore.At(house.Session, partyId, 1)!.Phone, Is.EqualTo("+903441111111"));
        Assert.That(PartyVerification.Findings(house.Session, house.Facts), Is.Empty);
    }

    [Test]
    public void The_row_is_hashed_with_its_salt_as_canonical_JSON()
    {
        var row = new Party(
            "P1", 1, new byte[32], Party.Person, "Ali \"Usta\"\t\u0001", null, "1", null, null, "ali usta");
        const string canonical =
            """{"identityKind":null,"identityNo":null,"kind":"person","name":"Ali \"Usta\"\t\u0001","""
            + """
              "partyId":"P1","partyVersion":1,"phone":"1","place":null,"searchKey":"ali usta"}
              """;
        Assert.That(PartyRow.Canonical(row), Is.EqualTo(canonical));
        // printf of 32 zero bytes and the text above through sha256sum.
        Assert.That(PartyRow.Sha256(row),
            Is.EqualTo("7d1461201b40aae3a9907a800ded2c796aa4b31abfd44f715d5f545ea04ae13a"));
        Assert.That(PartyRow.Sha256(row with { Salt = [.. Enumerable.Repeat((byte)1, 32)] }),
            Is.Not.EqualTo(PartyRow.Sha256(row)));
    }

    [TestCase("UPDATE Party SET Name = 'Başkası'", "differs from the hash in its fact")]
    [TestCase("UPDATE Party SET IdentityNo = NULL, IdentityKind = NULL", "differs from the hash in its fact")]
    [TestCase("DELETE FROM Party", "is absent, and no erasure excuses it")]
    [TestCase("UPDATE Party SET PartyVersion = 7", "version 7 has no fact in the ledger")]
    public void A_row_changed_behind_the_ledgers_back_is_named(string sql, string finding)
    {
        using var house = new MemoryHouse();
        var partyId = Record(house, Jeweller);
        house.Execute(sql);
        Assert.That(PartyVerification.Findings(house.Session, house.Facts),
            Has.Some.Contains(finding).And.All.StartsWith("Party " + partyId));
    }

    [Test]
    public void Erasure_excuses_absent_rows_and_ends_the_party()
    {
        using var house = new MemoryHouse();
        var partyId = Record(house, Jeweller);
        var row = PartyStore.Find(house.Session, partyId)!;
        house.Run(new EraseParty(partyId).Command("2", Actors.House));

        Assert.That(PartyStore.Find(house.Session, partyId), Is.Null);
        Assert.That(PartyVerification.Findings(house.Session, house.Facts), Is.Empty);
        Refused.As(PartiesRefusals.PartyIsErased, () => Record(house, Jeweller with { PartyId = partyId }));
        Refused.As(PartiesRefusals.PartyIsErased,
            () => house.Run(new EraseParty(partyId).Command("3", Actors.House)));

        PartyStore.Insert(house.Session, row);
        Assert.That(PartyVerification.Findings(house.Session, house.Facts),
            Has.One.Contains("was erased and stands there again"));
    }

    [TestCase("işık")]
    [TestCase("ISIK K")]
    [TestCase("ışık kuyum")]
    public void A_name_is_found_however_its_letters_are_dotted(string beginning)
    {
        using var house = new MemoryHouse();
        Record(house, Jeweller);
        Record(house, Jeweller with { Name = "Isparta Altın" });
        Assert.That(PartyStore.Search(house.Session, beginning, 10).Select(each => each.Name),
            Is.EqualTo(new[] { "Işık Kuyumculuk" }));
    }

    [TestCase("İSTANBUL  Çağlar-Şen", "istanbul caglar sen")]
    [TestCase(" ığüşöç ", "igusoc")]
    public void Search_keys_have_no_dots_no_accents_and_no_case(string name, string key) =>
        Assert.That(SearchKey.Of(name), Is.EqualTo(key));

    [Test]
    public void What_cannot_be_true_of_a_party_is_refused()
    {
        using var house = new MemoryHouse();
        Refused.As(PartiesRefusals.PartyName, () => Record(house, Jeweller with { Name = " " }));
        Refused.As(PartiesRefusals.PartyName, () => Record(house, Jeweller with { Name = new string('a', 201) }));
        Refused.As(PartiesRefusals.PartyName, () => Record(house, Jeweller with { Name = "Işık\nKuyumculuk" }));
        Refused.As(PartiesRefusals.PartyName, () => Record(house, Jeweller with { Place = "\ud83d" }));
        Refused.As(PartiesRefusals.PartyKindUnknown, () => Record(house, Jeweller with { Kind = "dealer" }));
        Refused.As(PartiesRefusals.IdentityText, () => Record(house, Jeweller with { IdentityNo = "4540536921" }));
        Refused.As(PartiesRefusals.IdentityHalf, () => Record(house, Jeweller with { IdentityNo = null }));
        Refused.As(PartiesRefusals.PartyUnknown, () => Record(house, Jeweller with { PartyId = "nobody" }));
        Refused.As(PartiesRefusals.PartyUnknown,
            () => house.Run(new EraseParty("nobody").Command("2", Actors.House)));
        var analyst = UserSubject.Of(house.AddUser("ali", Role.Analyst));
        Refused.As(PeopleRefusals.RoleMissing, () => house.Run(Jeweller.Command("3", analyst, house.Draw)));
    }

    private static string Record(MemoryHouse house, RecordParty party) =>
        house.Run(party.Command("1", Actors.House, house.Draw)).OfType<PartyRecorded>().Single().PartyId;
}
