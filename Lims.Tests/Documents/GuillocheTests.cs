using System.Text.RegularExpressions;
using Lims.Api.Documents;
using Lims.Api.Documents.Decoration;
using Lims.Api.Documents.Layout;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

public sealed class GuillocheTests
{
    private static readonly string Path =
        DocumentTools.Save(ReportPdf.Render(SampleReports.OneBar, Gallery.Evidence, Gallery.Stamp).Bytes);

    [Test]
    public void Every_ink_keeps_seven_to_one_on_every_ground()
    {
        foreach (var ink in new[] { Colour.Ink, Colour.Grey, Colour.Warning })
            foreach (var ground in new[]
                { new Colour(255, 255, 255), Colour.Pale, Colour.TintGold, Colour.TintCool, Colour.Watermark })
                Assert.That((Luminance(ground) + 0.05) / (Luminance(ink) + 0.05), Is.GreaterThanOrEqualTo(7),
                    $"{ink} {ground}");
    }

    [Test]
    public void The_sine_is_that_of_the_library()
    {
        for (var turns = -2.0; turns < 2; turns += 0.00137)
        {
            Assert.That(Turn.Sin(turns), Is.EqualTo(Math.Sin(turns * Turn.Radians)).Within(1e-9));
            Assert.That(Turn.Cos(turns), Is.EqualTo(Math.Cos(turns * Turn.Radians)).Within(1e-9));
        }
    }

    [Test]
    public void The_ground_is_small_and_whole()
    {
        Assert.That(GuillocheGround.Compressed, Has.Length.LessThan(16_000));
        var content = DocumentTools.Run(
            "qpdf", "--show-object=" + FixedObjects.Ground, "--filtered-stream-data", Path).Output;
        Assert.That(Regex.Count(content, @"\bq\b"), Is.EqualTo(Regex.Count(content, @"\bQ\b")));
    }

    [Test]
    public void The_line_of_microtext_names_number_and_fineness_from_margin_to_margin()
    {
        var words = DocumentTools.Run("pdftotext", "-layout", Path, "-").Output;
        Assert.That(Regex.Count(words, "AR26-000045-I Au 916,46 ‰ ·"), Is.GreaterThan(15));
        var dearer = SampleReports.OneBar with { Items = [SampleReports.Bar with
            { Results = [SampleReports.Gold with { PerMille = "917.46" }] }] };
        Assert.That(ReportPdfComparison.Compare(
                ReportPdf.Render(dearer, Gallery.Evidence, Gallery.Stamp).Bytes, SampleReports.OneBar,
                Gallery.Evidence, Gallery.Stamp),
            Is.Not.Empty);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(Colour colour)
    {
        return 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);

        static double Linear(byte value)
        {
            var part = value / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
    }
}
