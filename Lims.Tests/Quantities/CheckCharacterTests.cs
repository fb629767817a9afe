using Lims.Core.Quantities;

namespace Lims.Tests.Quantities;

public sealed class CheckCharacterTests
{
    [Test]
    public void The_worked_examples_of_ISO_7064_fit()
    {
        Assert.That(CheckCharacter.Of("A12425GABC1234002"), Is.EqualTo('M'), "A1-2425G-ABC1234002-M, GRid standard");
        Assert.That(CheckCharacter.Fits("A12425GABC1234002M"), Is.True);
    }

    [Test]
    public void Every_single_wrong_character_and_every_swap_of_neighbours_is_found()
    {
        const string payload = "K26-000123-02";
        var code = payload + CheckCharacter.Of(payload);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '-')
                continue;
            foreach (var wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(c => c != code[i]))
                Assert.That(CheckCharacter.Fits(code[..i] + wrong + code[(i + 1)..]), Is.False);
            if (i + 1 < code.Length && code[i + 1] != '-' && code[i] != code[i + 1])
                Assert.That(CheckCharacter.Fits(code[..i] + code[i + 1] + code[i] + code[(i + 2)..]), Is.False);
        }
    }

    [TestCase("")]
    [TestCase("A")]
    [TestCase("-")]
    [TestCase("k26-000123-2")]
    [TestCase("K26 000123-2")]
    public void What_is_no_code_fits_nothing(string code) => Assert.That(CheckCharacter.Fits(code), Is.False);

    [Test]
    public void Foreign_characters_have_no_check_character() => Assert.That(
        () => CheckCharacter.Of("K26 1"), Throws.TypeOf<FormatException>().With.Message.Contains("' '"));
}
