using Lims.Api.Documents.Trays;
using Lims.Core.FireAssay;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

public sealed class TraySheetTests
{
    private static readonly string Path =
        DocumentTools.Save(TraySheetPdf.Render(SamplePapers.Tray, PaperTexts.Default));

    [Test]
    public void Every_cupel_stands_where_it_lies_with_its_blind_number_and_mass()
    {
        var text = DocumentTools.Run("pdftotext", "-layout", Path, "-").Output;
        foreach (var words in new[]
        {
            "TEPSİ FÖYÜ", "T26-000031-7", "Işık Şağban", "A1", "E5", "4K7QZ0X", "pay mg 250,12", "standart 1", "boş",
        })
            Assert.That(text, Does.Contain(words));
        Assert.That(text, Does.Match("A1 .*A2 .*A3 .*A4 .*A5"));
    }

    [Test]
    public void A_scanner_reads_the_number_of_the_tray()
    {
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "150", "-png", Path, Path).Exit, Is.Zero);
        Assert.That(DocumentTools.Codes(Path + "-1.png"), Is.EqualTo(new[] { "T26-000031-7" }));
    }

    [Test]
    public void The_same_tray_gives_the_same_bytes() => Assert.That(
        TraySheetPdf.Render(SamplePapers.Tray, PaperTexts.Default), Is.EqualTo(File.ReadAllBytes(Path)));

    [Test]
    public void A_cell_outside_the_tray_or_a_tray_beyond_the_paper_is_refused()
    {
        var outside = SamplePapers.Tray with { Cells = [new TraySheetCell("Z9", "1", null, null, null)] };
        Assert.That(() => TraySheetPdf.Render(outside, PaperTexts.Default),
            Throws.ArgumentException.With.Message.Contains("Z9"));
        Assert.That(() => TraySheetPdf.Render(SamplePapers.Tray with { Columns = 13 }, PaperTexts.Default),
            Throws.ArgumentException);
    }
}
