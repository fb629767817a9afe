using Lims.Core.Orders;

namespace Lims.Tests.Orders;

public sealed class AgreedReturnTests
{
    [TestCase(true, true, false, "kalemin kendisi, numunenin kalanı, boncuk ve korneler", null)]
    [TestCase(true, true, true, "kalemin kendisi, numunenin kalanı, boncuk ve korneler", "mühürlü şahit numune")]
    [TestCase(false, true, false, "kalemin kendisi, boncuk ve korneler", "numunenin kalanı")]
    [TestCase(false, false, true, "kalemin kendisi", "numunenin kalanı, boncuk ve korneler, mühürlü şahit numune")]
    public void What_goes_back_and_what_stays_is_said_whole(
        bool remainder, bool cornets, bool witness, string returned, string? kept)
    {
        var agreed = new AgreedReturn(remainder, cornets, witness);
        Assert.That((agreed.Returned.Turkish, agreed.Kept?.Turkish), Is.EqualTo((returned, kept)));
    }
}
