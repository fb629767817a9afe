using Lims.Core.Reports;

namespace Lims.Tests.Reports;

public sealed class RecomputedResultTests
{
    // The same result written by two versions of the platform: figures may differ from the 13th digit on.
    [TestCase("""{"a":"916.458378285"}""", """{"a":"916.458378285"}""", true)]
    [TestCase("""{"a":"916.4583782850001"}""", """{"a":"916.458378285"}""", true)]
    [TestCase("""{"a":"916.458378286"}""", """{"a":"916.458378285"}""", false)]        // The 12th digit.
    [TestCase("""{"a":"0.0000916458378286"}""", """{"a":"0.0000916458378285"}""", false)]
    [TestCase("""{"a":"100000000001"}""", """{"a":"100000000000"}""", false)]
    [TestCase("""{"a":"100000000000.5"}""", """{"a":"100000000000"}""", true)]
    [TestCase("""{"a":"0.0000000000000000000000000001"}""", """{"a":"0.0000000000000000000000000002"}""", false)]
    [TestCase("""{"a":"-0.07"}""", """{"a":"0.07"}""", false)]
    [TestCase("""{"a":"916.460"}""", """{"a":"916.46"}""", true)]
    [TestCase("""{"a":"0"}""", """{"a":"0.00"}""", true)]
    [TestCase("""{"a":"0"}""", """{"a":"0.000000000000001"}""", false)]
    [TestCase("""{"a":"pass"}""", """{"a":"fail"}""", false)]
    [TestCase("""{"a":null}""", """{"a":null}""", true)]
    [TestCase("""{"a":null}""", """{"a":"0"}""", false)]
    [TestCase("""{"a":true}""", """{"a":false}""", false)]
    [TestCase("""{"a":"1","b":"2"}""", """{"b":"2","a":"1"}""", true)]
    [TestCase("""{"a":"1"}""", """{"a":"1","b":null}""", false)]
    [TestCase("""{"a":"1","b":null}""", """{"a":"1","c":null}""", false)]
    [TestCase("""{"a":[{"p":"1"},{"p":"2"}]}""", """{"a":[{"p":"1"},{"p":"2.0"}]}""", true)]
    [TestCase("""{"a":["1","2"]}""", """{"a":["2","1"]}""", false)]
    [TestCase("""{"a":["1"]}""", """{"a":["1","1"]}""", false)]
    public void Figures_agree_to_twelve_digits_and_all_else_to_the_letter(string left, string right, bool agrees)
    {
        Assert.That(RecomputedResult.Agrees(left, right), Is.EqualTo(agrees));
        Assert.That(RecomputedResult.Agrees(right, left), Is.EqualTo(agrees));
    }
}
