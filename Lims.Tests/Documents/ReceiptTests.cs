using System.Text.RegularExpressions;
using Lims.Api.Documents.Reception;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

public sealed class ReceiptTests
{
    private static readonly string Path = Saved(SamplePapers.Receipt);

    [Test]
    public void Both_copies_say_who_brought_what_and_what_was_agreed()
    {
        var text = DocumentTools.Run("pdftotext", "-layout", Path, "-").Output;
        foreach (var words in new[]
        {
            "KABUL FİŞİ", "RECEPTION RECEIPT", "K26-000123-8", "Öğütçü Kuyumculuk Ltd. Şti.", "02.03.2026 11:15",
            "03.03.2026 17:00", "TS EN ISO 11426 (kupelasyon)", "koruma bantlı (w = U)", "K26-000123-02-4",
            "kalan numune ve korneler ayrı", "analize alınan paylarda en", "0,5 g şahit numune, 6 ay", "250,62",
            "402,118", "652,738", "ÖĞÜTÇÜ 916", "MH-5522", "Müşteri beyanı", "Gülşen İğdır",
            "Teslim eden (müşteri)",
        })
            Assert.That(Regex.Count(text, Regex.Escape(words)), Is.EqualTo(2), words);
        Assert.That(text, Does.Contain("Müşteri nüshası").And.Contain("Ayar evi nüshası").And.Contain("Sayfa 1/1"));
    }

    [Test]
    public void A_scanner_reads_the_page_to_follow_the_job_from_either_copy()
    {
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "150", "-png", Path, Path).Exit, Is.Zero);
        Assert.That(DocumentTools.Codes(Path + "-1.png"),
            Is.EqualTo(new[] { SamplePapers.Receipt.PhonePageUrl, SamplePapers.Receipt.PhonePageUrl }));
    }

    [Test]
    public void More_items_than_fit_go_on_with_a_repeated_head_and_none_is_lost()
    {
        var path = Saved(SamplePapers.LongReceipt);
        var text = DocumentTools.Run("pdftotext", "-layout", path, "-").Output;
        foreach (var item in SamplePapers.LongReceipt.Items)
            Assert.That(Regex.Count(text, item.ItemNo), Is.EqualTo(2), item.ItemNo);
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(pages, Has.Length.GreaterThan(1));
        Assert.That(pages[1], Does.Contain("devamı / continued").And.Contain("Numune no"));
        Assert.That(text, Does.Contain("uygunluk beyanı istenmedi"));
    }

    [Test]
    public void The_same_receipt_gives_the_same_bytes_in_the_structure_of_PDF_UA()
    {
        var file = ReceptionReceiptPdf.Render(SamplePapers.Receipt, PaperTexts.Default);
        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(file));
        Assert.That(DocumentTools.Run("pdfinfo", Path).Output, Does.Match("Tagged: +yes"));
        Assert.That(DocumentTools.Run("pdfinfo", "-struct", Path).Output,
            Does.Contain("H1").And.Contain("Table").And.Contain("Figure"));
    }

    [Test]
    public void A_receipt_without_items_or_without_its_words_is_not_printed()
    {
        Assert.That(() => ReceptionReceiptPdf.Render(SamplePapers.Receipt with { Items = [] }, PaperTexts.Default),
            Throws.ArgumentException);
        Assert.That(() => ReceptionReceiptPdf.Render(SamplePapers.Receipt, ReportTexts.Default),
            Throws.TypeOf<KeyNotFoundException>());
    }

    private static string Saved(ReceptionReceipt receipt) =>
        DocumentTools.Save(ReceptionReceiptPdf.Render(receipt, PaperTexts.Default));
}
