using Lims.Core.Quantities;

namespace Lims.Tests.Quantities;

public sealed class HouseCodeTests
{
    // The check characters were worked out by a second program, from the text of ISO 7064 (MOD 37,36).
    [Test]
    public void A_number_read_aloud_ends_with_its_check_character()
    {
        Assert.That(HouseCode.Reception(2026, 123), Is.EqualTo("K26-000123-2"));
        Assert.That(HouseCode.Item("K26-000123-2", 2), Is.EqualTo("K26-000123-02-4"));
        Assert.That(HouseCode.Report(2026, 45), Is.EqualTo("AR26-000045-I"));
        Assert.That(HouseCode.Tray(2026, 7), Is.EqualTo("T26-000007-P"));
    }

    [Test]
    public void An_item_bears_the_number_of_its_reception_without_its_check_character()
    {
        var reception = HouseCode.Reception(2026, 123);
        var item = HouseCode.Item(reception, 2);
        Assert.That(item, Does.StartWith("K26-000123-02-"));
        Assert.That(CheckCharacter.Fits(item), Is.True);
        Assert.That(HouseCode.Item(reception, 3)[^1], Is.Not.EqualTo(item[^1]), "Neighbours differ in the check.");
    }

    [TestCase(2026, 1, "K26-000001-")]
    [TestCase(2100, 1, "K00-000001-")]
    [TestCase(2105, 999_999, "K05-999999-")]
    [TestCase(2026, 1_000_000, "K26-1000000-")]
    public void The_year_has_two_digits_and_the_number_at_least_six(int year, long number, string payload) =>
        Assert.That(HouseCode.Reception(year, number), Does.StartWith(payload));

    [Test]
    public void No_number_is_longer_than_an_instrument_keeps() =>
        Assert.That(HouseCode.Item(HouseCode.Reception(2099, 9_999_999), 99), Has.Length.LessThanOrEqualTo(20));
}
