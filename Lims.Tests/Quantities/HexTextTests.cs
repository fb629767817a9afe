using Lims.Core.Quantities;

namespace Lims.Tests.Quantities;

public sealed class HexTextTests
{
    [Test]
    public void Bytes_have_one_text()
    {
        Assert.That(HexText.Parse("00ff1a"), Is.EqualTo(new byte[] { 0, 255, 26 }));
        Assert.That(HexText.Parse(""), Is.Empty);
    }

    [TestCase("00FF1A")]
    [TestCase("00fF")]
    [TestCase("abc")]
    [TestCase("0g")]
    [TestCase(" 00")]
    [TestCase("ı0")]
    public void Capitals_odd_lengths_and_foreign_characters_are_no_hex(string text) =>
        Assert.That(() => HexText.Parse(text), Throws.InstanceOf<FormatException>());
}
