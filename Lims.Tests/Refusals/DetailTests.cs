using Lims.Core.House;
using Lims.Core.Instruments;
using Lims.Core.Methods;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Tests.Methods;

namespace Lims.Tests.Refusals;

/// <summary>Turkish sentences speak Turkish to the last word; codes that are to be typed stay as they are.</summary>
public sealed class DetailTests
{
    [Test]
    public void A_word_reads_in_the_language_of_its_sentence()
    {
        var refused = new Refusal("x", "{0} boş: {1}.", "{0} empty: {1}.").With(new Detail("Adres", "Address"), "7");
        Assert.That((refused.Turkish, refused.English), Is.EqualTo(("Adres boş: 7.", "Address empty: 7.")));
    }

    private static readonly HouseSettingsSet House = new("o-1", "", "", "", null, null, null, null, 0, 0);

    private static readonly InstrumentRegistered Balance =
        new("b", "balance", "", "", "", "", null, "1", "2026-06-30T21:00:00.0000000Z", null);

    private static readonly Actor Nobody = new("u", "p", new HashSet<string>(), new HashSet<string>(), false, 1);

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("Evin adı", () => HouseData.Set(null, House));
        yield return Case("Adres", () => HouseData.Set(null, House with { Title = "Ev" }));
        yield return Case("Üretici", () => InstrumentRegister.Enter(Balance));
        yield return Case("Seri numarası",
            () => InstrumentRegister.Enter(Balance with { Manufacturer = "m", Model = "m" }));
        yield return Case("Tekrarlar arası fark sınırı",
            () => MethodBook.Set(MethodTests.Cupellation with { MaximumRangePerMille = "0,5" }));
        yield return Case("Tartım aşaması", () => Reception.MustAwaitWeighing("i", "melted", [], false));
        yield return Case("kontrol sorumlusu / laboratuvar müdürü",
            () => Nobody.Must(Role.Checker, Role.Manager));
        yield return Case("analist", () => Staff.Withdraw(Nobody, Role.Analyst, 2));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_field_or_role_is_named_in_Turkish(string word, Action act)
    {
        var refused = Assert.Throws<RefusedException>(() => act());
        Assert.That(refused.Turkish, Does.Contain(word));
        Assert.That(refused.English, Does.Not.Contain(word));
    }

    [Test]
    public void Every_role_has_a_Turkish_word() =>
        Assert.That(Role.All.Where(role => Role.Said(role).Turkish == role), Is.Empty);

    private static TestCaseData Case(string word, Action act) =>
        new TestCaseData(word, act).SetArgDisplayNames(word);
}
