using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Tests.Reports;

public sealed class PrintedMassTests
{
    [TestCase("1250370", 2, "1250.37")]
    [TestCase("12345", 3, "12.345")]
    [TestCase("100000", 2, "100.00")]
    public void A_weighed_mass_keeps_the_decimals_of_its_weighing(string massMg, int decimals, string expectedG) =>
        Assert.That(DecimalText.Format(PrintedMass.Gross(massMg, decimals)), Is.EqualTo(expectedG));

    [Test]
    public void A_weighed_mass_is_never_rounded_to_fit() =>
        Assert.That(() => PrintedMass.Gross("12345", 2), Throws.ArgumentException);

    [TestCase("1145914.0902", 2, "1145.91")]   // Vector V4: 1250.37 g × 916.46 ‰.
    [TestCase("7221.825", 3, "7.22")]          // Never more than two decimals.
    [TestCase("99505", 2, "99.51")]            // Half goes away from zero.
    [TestCase("99500", 1, "99.5")]
    public void A_fine_mass_is_rounded_once_to_the_decimals_of_the_weighing(
        string massMg, int decimals, string expectedG) =>
        Assert.That(DecimalText.Format(PrintedMass.Fine(massMg, decimals)), Is.EqualTo(expectedG));

    [Test]
    public void The_total_is_the_sum_of_the_printed_lines()
    {
        // Exact masses would add up to 3 × 0.3349 = 1.0047 g and print 1.00; the printed lines say 3 × 0.33 = 0.99.
        var item = SampleReports.Bar with { Results = [SampleReports.Gold with { FineMassMg = "334.9" }] };
        var content = SampleReports.OneBar with { Items = [item, item, item] };
        Assert.That(PrintedMass.TotalFine(content, "Au"), Is.EqualTo(0.99m));
        Assert.That(PrintedMass.TotalFine(content, "Pt"), Is.Null);
    }
}
