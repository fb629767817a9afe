using Lims.Api.Documents;
using Lims.Api.Documents.Handback;
using Lims.Api.Documents.Labels;
using Lims.Api.Documents.Reception;
using Lims.Api.Documents.Trays;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

/// <summary>
/// Papers at the edges of what must fit; <c>AYAREVI_GALLERY</c> names a folder in which to look at them.
/// </summary>
public sealed class PaperGalleryTests
{
    private static IEnumerable<TestCaseData> Reports() =>
        Gallery.All.Select(paper => new TestCaseData(paper.Name, paper.Content).SetArgDisplayNames(paper.Name));

    private static IEnumerable<TestCaseData> Papers() =>
        new (string Name, byte[] File, double MarginXMm, double MarginYMm)[]
    {
        ("receipt", ReceptionReceiptPdf.Render(SamplePapers.Receipt, PaperTexts.Default), 15, 8),
        ("receipt-long", ReceptionReceiptPdf.Render(SamplePapers.LongReceipt, PaperTexts.Default), 15, 8),
        ("slip", ReturnSlipPdf.Render(SamplePapers.Slip, PaperTexts.Default), 15, 15),
        ("slip-long", ReturnSlipPdf.Render(SamplePapers.LongSlip, PaperTexts.Default), 15, 15),
        ("tray", TraySheetPdf.Render(SamplePapers.Tray, PaperTexts.Default), 15, 15),
        ("tray-large", TraySheetPdf.Render(
            SamplePapers.Tray with { Rows = 8, Columns = 12 }, PaperTexts.Default), 15, 15),
        ("labels", LabelPdf.Items(SamplePapers.ItemLabels, PaperTexts.Default, TestKeys.At), 1, 1),
        ("labels-blind", LabelPdf.Blind(SamplePapers.BlindLabels, PaperTexts.Default, TestKeys.At), 1, 1),
    }.Select(paper => new TestCaseData(paper.Name, paper.File, paper.MarginXMm, paper.MarginYMm)
        .SetArgDisplayNames(paper.Name));

    [TestCaseSource(nameof(Reports))]
    public void Every_report_keeps_its_margins_and_no_word_lies_on_another(string name, ReportContent content)
    {
        var pdf = ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp, SamplePhoto.Kept);
        Assert.That(PaperLayout.AssertLaidOut(Kept(name, pdf.Bytes), 15, 15), Is.EqualTo(pdf.PageCount));
    }

    [TestCaseSource(nameof(Reports))]
    public void Every_report_ends_with_its_last_page_and_is_sound(string name, ReportContent content)
    {
        var pdf = ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp, SamplePhoto.Kept);
        var path = DocumentTools.Save(pdf.Bytes);
        var text = DocumentTools.Run("pdftotext", "-layout", path, "-").Output;
        Assert.That(text, Does.Contain($"Sayfa {pdf.PageCount}/{pdf.PageCount} · rapor sonu"), name);
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero, name);
    }

    [TestCaseSource(nameof(Papers))]
    public void Every_other_paper_keeps_its_margins_and_is_sound(
        string name, byte[] file, double marginXMm, double marginYMm)
    {
        var path = Kept(name, file);
        PaperLayout.AssertLaidOut(path, marginXMm, marginYMm);
        PaperLayout.AssertTaggedOrArtifact(path);
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero, name);
    }

    private static string Kept(string name, byte[] file)
    {
        if (Environment.GetEnvironmentVariable("AYAREVI_GALLERY") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), file);
        return DocumentTools.Save(file);
    }
}
