using System.Text.RegularExpressions;
using Lims.Api.Documents;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

/// <summary>
/// Reports at the edges of what must fit; <c>AYAREVI_GALLERY</c> names a folder in which to look at them.
/// </summary>
public sealed partial class PaperGalleryTests
{
    private const double MarginPt = 15 * 72 / 25.4;
    private const double TolerancePt = 1.5;

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom);

    private static IEnumerable<TestCaseData> Papers() =>
        Gallery.All.Select(paper => new TestCaseData(paper.Name, paper.Content).SetArgDisplayNames(paper.Name));

    [TestCaseSource(nameof(Papers))]
    public void Every_paper_keeps_its_margins_and_no_word_lies_on_another(string name, ReportContent content)
    {
        var pdf = ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp, SamplePhoto.Kept);
        if (Environment.GetEnvironmentVariable("AYAREVI_GALLERY") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), pdf.Bytes);
        var path = DocumentTools.Save(pdf.Bytes);
        var pages = DocumentTools.Run("pdftotext", "-bbox", path, "-").Output.Split("<page ")[1..];
        Assert.That(pages, Has.Length.EqualTo(pdf.PageCount));
        foreach (var page in pages)
            AssertLaidOut([.. WordBox().Matches(page).Select(Read).Where(word => word.Bottom - word.Top < 40)]);
    }

    [TestCaseSource(nameof(Papers))]
    public void Every_paper_ends_with_its_last_page_and_is_sound(string name, ReportContent content)
    {
        var pdf = ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp, SamplePhoto.Kept);
        var path = DocumentTools.Save(pdf.Bytes);
        var text = DocumentTools.Run("pdftotext", "-layout", path, "-").Output;
        Assert.That(text, Does.Contain($"Sayfa {pdf.PageCount}/{pdf.PageCount} · rapor sonu"), name);
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero, name);
    }

    private static void AssertLaidOut(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            Assert.That(word.Left, Is.GreaterThan(MarginPt - TolerancePt), word.Text);
            Assert.That(word.Right, Is.LessThan(595.28 - MarginPt + TolerancePt), word.Text);
            Assert.That(word.Top, Is.GreaterThan(MarginPt - TolerancePt), word.Text);
            Assert.That(word.Bottom, Is.LessThan(841.89 - MarginPt + TolerancePt), word.Text);
            foreach (var other in words.AsSpan(i + 1))
                Assert.That(Overlap(word, other), Is.False, $"{word} {other}");
        }
    }

    private static bool Overlap(Word one, Word other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > TolerancePt
        && Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > TolerancePt;

    private static Word Read(Match match)
    {
        return new Word(match.Groups["text"].Value, Number("left"), Number("top"), Number("right"), Number("bottom"));

        double Number(string group) => (double)DecimalText.Parse(match.Groups[group].Value);
    }

    [GeneratedRegex("<word xMin=\"(?<left>[0-9.]+)\" yMin=\"(?<top>[0-9.]+)\" xMax=\"(?<right>[0-9.]+)\" "
        + "yMax=\"(?<bottom>[0-9.]+)\">(?<text>[^<]*)</word>")]
    private static partial Regex WordBox();
}
