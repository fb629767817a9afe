using Lims.Core.Quantities;
using Lims.Core.Refusals;
using Lims.Core.Work;

namespace Lims.Tests.Work;

/// <summary>A label tells by its shape what it is, and by its last character whether it was read whole.</summary>
public sealed class ScanTests
{
    // The check characters were worked out apart from this code, by the recursion of ISO 7064, 7.
    [TestCase("K26-000123-2", Scan.Order)]
    [TestCase("K26-000123-02-4", Scan.Item)]
    [TestCase("T26-000007-P", Scan.Tray)]
    [TestCase("AR26-000045-I", Scan.Report)]
    [TestCase(" AR26-000045-I\r\n", Scan.Report)]
    [TestCase("7XQ2M9KD4HZR1TBW", Scan.PublicCode)]
    [TestCase("https://ayar.example/verify/7XQ2M9KD4HZR1TBW", Scan.PublicCode)]
    [TestCase("k26-000123-2", Scan.Unknown)]
    [TestCase("K26-123-2", Scan.Unknown)]
    [TestCase("916.5", Scan.Unknown)]
    [TestCase("", Scan.Unknown)]
    [TestCase("https://ayar.example/login/7XQ2M9KD4HZR1TBW", Scan.Unknown)]
    [TestCase("K٢٦-000123-2", Scan.Unknown)]
    public void A_code_is_known_by_its_shape(string text, string kind)
    {
        var scan = Scan.Of(text);
        Assert.That((scan.Kind, scan.Fits), Is.EqualTo((kind, true)));
        if (kind == Scan.PublicCode)
            Assert.That(scan.Code, Is.EqualTo("7XQ2M9KD4HZR1TBW"));
    }

    [Test]
    public void Numbers_that_the_house_makes_are_read_back()
    {
        var order = HouseCode.Reception(2026, 1_234_567);
        Assert.That(Scan.Of(order), Is.EqualTo(new Scan(Scan.Order, order, true)));
        Assert.That(Scan.Of(HouseCode.Item(order, 100)).Kind, Is.EqualTo(Scan.Item));
        Assert.That(Scan.Of(HouseCode.Tray(2031, 9)).Kind, Is.EqualTo(Scan.Tray));
        Assert.That(Scan.Of(HouseCode.Report(2031, 9)).Kind, Is.EqualTo(Scan.Report));
        var blind = Api.Randomness.Draw.FromSeed(7).BlindNumber();
        Assert.That(Scan.Of(blind).Must().Kind, Is.EqualTo(Scan.Sample));
    }

    [Test]
    public void Every_single_misread_character_of_a_label_is_refused()
    {
        const string Code = "K26-000123-02-4";
        for (var at = 1; at < Code.Length; at++)
            foreach (var digit in "0123456789")
                if (Code[at] != '-' && Code[at] != digit)
                {
                    var misread = Code[..at] + digit + Code[(at + 1)..];
                    var refused = Assert.Throws<RefusedException>(() => Scan.Of(misread).Must())!;
                    Assert.That(refused.Code, Is.EqualTo(WorkRefusals.CheckCharacterWrong.Code), misread);
                    Assert.That(refused.Turkish, Does.Contain(misread).And.Contain("Yeniden okutun"));
                }
    }

    [Test]
    public void What_is_no_code_of_the_house_is_refused() => Assert.That(
        Assert.Throws<RefusedException>(() => Scan.Of("8690504000016").Must())!.Code,
        Is.EqualTo(WorkRefusals.CodeUnknown.Code));
}
