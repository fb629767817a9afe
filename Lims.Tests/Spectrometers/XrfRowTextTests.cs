using System.Security.Cryptography;
using System.Text;
using Lims.Core.Xrf;

namespace Lims.Tests.Spectrometers;

public sealed class XrfRowTextTests
{
    internal static byte[] Windows1254(string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1254)!.GetBytes(text);

    [Test]
    public void Every_byte_of_old_Windows_goes_there_and_back()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        var row = new XrfRowText(XrfRowText.DecodeWindows1254(bytes), XrfRowText.Windows1254);
        Assert.That(row.Sha256(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Test]
    public void The_letters_are_the_ones_a_Turkish_house_typed() => Assert.That(
        XrfRowText.DecodeWindows1254([0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE]), Is.EqualTo("ĞİŞğış"));

    [Test]
    public void Another_encoding_proves_nothing() => Assert.That(new XrfRowText("a", "utf-7").Sha256(), Is.Null);
}
