using Lims.Core.Quantities;

namespace Lims.Tests.Quantities;

public sealed class DecimalTextTests
{
    [TestCase("999.9", "999.9")]
    [TestCase("-0.035", "-0.035")]
    [TestCase("100.00", "100.00")]
    [TestCase("0", "0")]
    [SetCulture("tr-TR")]
    [TestCase("1234567890123456789012345678", "1234567890123456789012345678")]
    [TestCase("-0001234567890123456789012345.678", "-1234567890123456789012345.678")]   // Zeros ahead are no digits.
    public void Plain_decimal_text_is_read_as_it_stands(string text, string expected) =>
        Assert.That(DecimalText.Format(DecimalText.Parse(text)), Is.EqualTo(expected));

    [TestCase("999,9")]
    [TestCase("1,000.5")]
    [TestCase("+1")]
    [TestCase("1e3")]
    [TestCase(" 1")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("")]
    [TestCase("-")]
    [TestCase("١")]
    [TestCase("12345678901234567890123456789")]
    [TestCase(null)]
    public void Anything_else_is_refused(string? text) => Assert.That(DecimalText.TryParse(text, out _), Is.False);
}
