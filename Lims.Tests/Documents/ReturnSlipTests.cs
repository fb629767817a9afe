using System.Text.RegularExpressions;
using Lims.Api.Documents.Handback;
using Lims.Core.Custody;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

public sealed class ReturnSlipTests
{
    private static readonly string Path = Saved(SamplePapers.Slip);

    [Test]
    public void Each_piece_says_what_a_bank_must_say_of_it_and_the_whole_its_total()
    {
        var text = DocumentTools.Run("pdftotext", "-layout", Path, "-").Output;
        foreach (var words in new[]
        {
            "TESLİM TUTANAĞI", "RETURN SLIP", "TT26-000017-3", "ÖĞÜTÇÜ 916", "külçe, seri A-1177", "250,37", "916,46",
            "145,91", "0,63",
            "249,37", "04.03.2026 12:30", "Şükrü Öğütçü", "AR26-000045-I,", "AR26-000046-9", "Sonuçsuz",
            "Toplam – Altın", "Toplam – Gümüş", "Teslim eden (ayar evi)",
        })
            Assert.That(text, Does.Contain(words));
        // 1145,91 + 402,100 × 0,9161 = 368,36 → 1514,27 g of gold; 812,3 × 0,9254 = 751,7 g of silver.
        Assert.That(text, Does.Match(@"Toplam – Altın.*1\s514,27").And.Match(@"Toplam – Gümüş.*751,7\b"));
    }

    [Test]
    public void Fine_mass_is_the_printed_mass_times_the_milyem_and_none_without_one()
    {
        Assert.That(SamplePapers.ReturnedBar.FineMassMg(), Is.EqualTo(1145914.0902m));
        Assert.That(PieceTable.FineMassG(SamplePapers.ReturnedBar), Is.EqualTo(1145.91m));
        Assert.That((SamplePapers.ReturnedBar with { ConversionPerMille = null }).FineMassMg(), Is.Null);
    }

    [Test]
    public void Forty_pieces_go_on_under_a_repeated_head_and_end_with_the_signatures()
    {
        var pages = DocumentTools.Run("pdftotext", "-layout", Saved(SamplePapers.LongSlip), "-").Output
            .Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(pages, Has.Length.GreaterThan(1));
        Assert.That(pages[1], Does.Contain("devamı / continued").And.Contain("Ayırt edici tanım"));
        Assert.That(pages[^1], Does.Contain("Teslim eden (ayar evi)"));
        Assert.That(Regex.Count(string.Concat(pages), @"K26-000123-\d\d-\d"), Is.EqualTo(40));
    }

    [Test]
    public void The_same_slip_gives_the_same_bytes() => Assert.That(
        ReturnSlipPdf.Render(SamplePapers.Slip, PaperTexts.Default), Is.EqualTo(File.ReadAllBytes(Path)));

    [Test]
    public void A_slip_without_pieces_is_not_printed() => Assert.That(
        () => ReturnSlipPdf.Render(SamplePapers.Slip with { Pieces = [] }, PaperTexts.Default),
        Throws.ArgumentException);

    private static string Saved(ReturnSlip slip) =>
        DocumentTools.Save(ReturnSlipPdf.Render(slip, PaperTexts.Default));
}
