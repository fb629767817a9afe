using Lims.Api.Documents;
using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Fonts;
using Lims.Core.Reports;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

public sealed class ReportPdfTests
{
    [Test]
    public void The_same_content_gives_the_same_bytes()
    {
        var again = ReportContent.Read(SampleReports.OneBar.ToJson());
        Assert.That(Render(again).Bytes, Is.EqualTo(Render(SampleReports.OneBar).Bytes));
    }

    [Test]
    public void Four_threads_print_the_same_bytes_as_one()
    {
        var expected = Render(SampleReports.OneBar).Bytes;
        Parallel.For(0, 40, _ =>
            Assert.That(Render(SampleReports.OneBar).Bytes.AsSpan().SequenceEqual(expected), Is.True));
    }

    [Test]
    public void A_character_without_a_glyph_is_refused_by_name()
    {
        var content = SampleReports.OneBar with { Customer = new ReportCustomer("山田 Kuyumculuk", null) };
        Assert.That(() =>
            Render(content), Throws.TypeOf<MissingGlyphException>().With.Message.Contains("'山' (U+5C71)"));
    }

    [Test]
    public void Rarer_letters_of_the_font_are_embedded_for_the_document_that_needs_them()
    {
        var content = SampleReports.OneBar with { Customer = new ReportCustomer("Łódź Žiža Ивановъ Ωμέγα", null) };
        var path = DocumentTools.Save(Render(content).Bytes);
        Assert.That(DocumentTools.Run("pdftotext", path, "-").Output, Does.Contain("Łódź Žiža Ивановъ Ωμέγα"));
        Assert.That(DocumentTools.Run("mutool", "draw", "-q", "-F", "text", path).Output,
            Does.Contain("Łódź Žiža Ивановъ Ωμέγα"));
    }

    [Test]
    public void A_gap_in_the_wording_is_named_and_nothing_is_printed()
    {
        var texts = SampleReports.OneBar.Texts.Where(pair => pair.Key != "rule.guarded").ToDictionary();
        Assert.That(() => Render(SampleReports.OneBar with { Texts = texts }),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'rule.guarded'"));
    }

    [Test]
    public void An_unknown_layout_or_a_report_without_items_is_not_printed()
    {
        Assert.That(() => Render(SampleReports.OneBar with { Layout = "3" }), Throws.ArgumentException);
        Assert.That(() => Render(SampleReports.OneBar with { Items = [] }), Throws.ArgumentException);
    }

    [Test]
    public void Figures_have_tabular_digits()
    {
        foreach (var face in new[] { FontFace.Regular, FontFace.Bold })
            Assert.That("0123456789".Select(digit => face.Font.AdvanceOf(face.Font.GlyphOf(digit))).Distinct()
                .Count(), Is.EqualTo(1));
    }

    [TestCase("1250.37", "1\u2009250,37")]
    [TestCase("1000000", "1\u2009000\u2009000")]
    [TestCase("999.9", "999,9")]
    [TestCase("0.0", "0,0")]
    [TestCase("-1234.5", "-1\u2009234,5")]
    public void Numbers_have_comma_decimals_and_thin_thousands(string plain, string printed) =>
        Assert.That(ReportFigures.Number(plain), Is.EqualTo(printed));

    [TestCase("9999.99", "9\u2009999,99 mg")]
    [TestCase("10000", "10 g")]
    [TestCase("1249870.5", "1\u2009249,8705 g")]
    public void Masses_from_ten_grams_on_are_in_grams(string massMg, string printed) =>
        Assert.That(ReportFigures.Mass(massMg), Is.EqualTo(printed));

    [Test]
    public void Instants_are_shown_in_Istanbul() =>
        Assert.That(ReportFigures.Minute("2026-03-02T21:15:00.0000000Z"), Is.EqualTo("03.03.2026 00:15"));

    [TestCase("585", "585’in")]
    [TestCase("916", "916’nın")]
    [TestCase("750", "750’nin")]
    [TestCase("999,9", "999,9’un")]
    [TestCase("900", "900’ün")]
    [TestCase("1000", "1000’in")]
    [TestCase("990", "990’ın")]
    [TestCase("333", "333’ün")]
    public void A_mark_takes_the_ending_of_its_last_spoken_word(string number, string expected) =>
        Assert.That(TurkishGenitive.Of(number), Is.EqualTo(expected));

    private static RenderedPdf Render(ReportContent content) =>
        ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp);
}
