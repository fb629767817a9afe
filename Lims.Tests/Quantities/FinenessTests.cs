using Lims.Core.Quantities;

namespace Lims.Tests.Quantities;

public sealed class FinenessTests
{
    [TestCase("916.665", "916.67")]   // Half goes away from zero: Math.Round alone would give 916.66.
    [TestCase("915.998", "915.99")]   // 916 is a mark that is not reached.
    [TestCase("916.000", "916.00")]
    [TestCase("924.9951", "924.99")]  // 925 is one too.
    [TestCase("999.895", "999.90")]   // A mark that is reached stops nobody.
    public void A_print_never_rises_onto_a_mark_that_is_not_reached(string perMille, string printed) => Assert.That(
        Of(perMille).ToPrint(2, [Of("916"), Of("925"), Of("999.895")]), Is.EqualTo(Of(printed)));

    [TestCase("-0.001")]
    [TestCase("1000.001")]
    public void A_fineness_lies_between_nothing_and_the_whole(string perMille) =>
        Assert.That(() => Of(perMille), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase("916", "916", false, true)]
    [TestCase("916", "916.1", true, true)]
    [TestCase("916.1", "916", false, false)]
    public void Finenesses_compare_as_numbers(string left, string right, bool less, bool lessOrEqual)
    {
        Assert.That((Of(left) < Of(right), Of(left) <= Of(right)), Is.EqualTo((less, lessOrEqual)));
        Assert.That((Of(right) > Of(left), Of(right) >= Of(left)), Is.EqualTo((less, lessOrEqual)));
    }

    private static Fineness Of(string perMille) => Fineness.FromPerMille(DecimalText.Parse(perMille));
}
