using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

public sealed class InquartPlanTests
{
    // Portion mg, Au and Ag ‰, class: silver to add, lead g, and the proof's gold, silver and copper.
    // The first is the example of domain 3.3: 250·0.916 = 229, 2.5·229 = 572.5, less 250·0.040 = 10; copper 250·0.044.
    [TestCase("250", "916", "40", "yellow", "562.5", "6", "229", "572.5", "11")]
    [TestCase("200", "585", "100", "red", "272.5", "4", "117", "292.5", "63")]         // Up to 200 mg 4 g of lead.
    [TestCase("200.01", "585", "100", "red", "272.513625", "6", "117.00585", "292.514625", "63.00315")]
    [TestCase("250", "750", "0", "white-nickel", "468.75", "10", "187.5", "468.75", "62.5")]
    [TestCase("250", "200", "700", "dore", "0", "6", "50", "175", "25")]               // 3.5 times the gold is enough.
    [TestCase("250", "600", "400", "yellow", "275", "6", "150", "375", "0")]
    [TestCase("250", "600.5", "400", "yellow", "275.3125", "6", "150.125", "375.3125", "0")]  // Never less than none.
    public void Silver_is_two_and_a_half_times_the_gold_and_the_proof_is_like_the_sample(
        decimal portionMg, decimal au, decimal ag, string alloyClass, decimal silverMg, decimal leadG,
        decimal proofGoldMg, decimal proofSilverMg, decimal proofCopperMg) => Assert.That(
            InquartPlan.For(portionMg, au, ag, alloyClass),
            Is.EqualTo(new InquartPlan(silverMg, leadG, proofGoldMg, proofSilverMg, proofCopperMg)));
}
