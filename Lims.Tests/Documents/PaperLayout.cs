using System.Globalization;
using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Tests.Documents;

/// <summary>What pdftotext sees of the places of words: none beyond the margins, none on another.</summary>
internal static partial class PaperLayout
{
    private const double TolerancePt = 1.5;

    // Letters higher than this are the watermark, which lies below everything.
    private const double WatermarkPt = 35;

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom);

    /// <returns>The number of pages.</returns>
    public static int AssertLaidOut(string path, double marginXMm, double marginYMm)
    {
        var pages = DocumentTools.Run("pdftotext", "-bbox", path, "-").Output.Split("<page ")[1..];
        foreach (var page in pages)
        {
            var size = PageSize().Match(page);
            var words = WordBox().Matches(page).Select(Read).Where(word => word.Bottom - word.Top < WatermarkPt);
            AssertLaidOut([.. words], Points(marginXMm), Points(marginYMm),
                Number(size, "width"), Number(size, "height"));
        }
        return pages.Length;
    }

    /// <summary>PDF/UA allows nothing between content of the structure and decoration.</summary>
    public static void AssertTaggedOrArtifact(string path)
    {
        var pages = Regex.Match(DocumentTools.Run("pdfinfo", path).Output, "Pages: +([0-9]+)").Groups[1].Value;
        for (var page = 1; page <= (int)DecimalText.Parse(pages); page++)
        {
            var content = DocumentTools.Run("mutool", "show", "-b", path,
                string.Create(CultureInfo.InvariantCulture, $"pages/{page}/Contents")).Output;
            var depth = 0;
            foreach (var line in content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                depth += line.EndsWith("BDC", StringComparison.Ordinal)
                    || line.EndsWith("BMC", StringComparison.Ordinal) ? 1 : 0;
                Assert.That(depth, Is.EqualTo(1), line);
                depth -= line == "EMC" ? 1 : 0;
            }
            Assert.That(depth, Is.Zero);
        }
    }

    private static void AssertLaidOut(Word[] words, double marginX, double marginY, double width, double height)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            Assert.That(word.Left, Is.GreaterThan(marginX - TolerancePt), word.Text);
            Assert.That(word.Right, Is.LessThan(width - marginX + TolerancePt), word.Text);
            Assert.That(word.Top, Is.GreaterThan(marginY - TolerancePt), word.Text);
            Assert.That(word.Bottom, Is.LessThan(height - marginY + TolerancePt), word.Text);
            foreach (var other in words.AsSpan(i + 1))
                Assert.That(Overlap(word, other), Is.False, $"{word} {other}");
        }
    }

    private static bool Overlap(Word one, Word other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > TolerancePt
        && Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > TolerancePt;

    private static Word Read(Match match) => new(
        match.Groups["text"].Value, Number(match, "left"), Number(match, "top"), Number(match, "right"),
        Number(match, "bottom"));

    private static double Number(Match match, string group) => (double)DecimalText.Parse(match.Groups[group].Value);

    private static double Points(double mm) => mm * 72 / 25.4;

    [GeneratedRegex("width=\"(?<width>[0-9.]+)\" height=\"(?<height>[0-9.]+)\"")]
    private static partial Regex PageSize();

    [GeneratedRegex("<word xMin=\"(?<left>[0-9.]+)\" yMin=\"(?<top>[0-9.]+)\" xMax=\"(?<right>[0-9.]+)\" "
        + "yMax=\"(?<bottom>[0-9.]+)\">(?<text>[^<]*)</word>")]
    private static partial Regex WordBox();
}
