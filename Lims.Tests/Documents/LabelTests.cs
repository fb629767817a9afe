using System.Text;
using System.Text.RegularExpressions;
using Lims.Api.Documents.Labels;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Tests.Documents;

public sealed class LabelTests
{
    private static readonly string Items =
        DocumentTools.Save(LabelPdf.Items(SamplePapers.ItemLabels, PaperTexts.Default, TestKeys.At));

    private static readonly string Blind =
        DocumentTools.Save(LabelPdf.Blind(SamplePapers.BlindLabels, PaperTexts.Default, TestKeys.At));

    [Test]
    public void A_label_is_fifty_by_twenty_five_millimetres_and_one_to_a_page()
    {
        foreach (var path in new[] { Items, Blind })
            Assert.That(DocumentTools.Run("pdfinfo", path).Output,
                Does.Match("Pages: +2").And.Match(@"Page size: +141\.73\d* x 70\.86\d* pts"));
    }

    [TestCase(203)]
    [TestCase(300)]
    public void A_scanner_reads_every_label_as_a_label_printer_prints_it(int dotsPerInch)
    {
        Assert.That(Scanned(Items, dotsPerInch), Is.EqualTo(SamplePapers.ItemLabels.Select(label => label.ItemNo)));
        Assert.That(Scanned(Blind, dotsPerInch), Is.EqualTo(SamplePapers.BlindLabels.Select(label => label.BlindNo)));
    }

    [Test]
    public void A_label_says_number_kind_metal_pieces_and_mass()
    {
        var text = DocumentTools.Run("pdftotext", "-f", "1", "-l", "1", Items, "-").Output;
        foreach (var words in new[] { "K26-000123-", "02-4", "Au · külçe", "1 adet · 1", "250,62 g", "MH-5521" })
            Assert.That(text, Does.Contain(words));
        Assert.That(DocumentTools.Run("pdftotext", "-f", "1", "-l", "1", Blind, "-").Output,
            Does.Contain("4K7QZ2X").And.Contain("Au · takı").And.Contain("40 adet · 402,118 g"));
    }

    [Test]
    public void A_blind_label_has_no_room_for_customer_item_or_order() => Assert.That(
        typeof(BlindLabel).GetProperties().Select(property => property.Name), Is.EquivalentTo(new[]
        {
            nameof(BlindLabel.BlindNo), nameof(BlindLabel.Kind), nameof(BlindLabel.Metal), nameof(BlindLabel.Pieces),
            nameof(BlindLabel.GrossMassMg), nameof(BlindLabel.GrossMassDecimals),
        }));

    [Test]
    public void The_same_labels_give_the_same_bytes() => Assert.That(
        LabelPdf.Items(SamplePapers.ItemLabels, PaperTexts.Default, TestKeys.At),
        Is.EqualTo(File.ReadAllBytes(Items)));

    [Test]
    public void ZPL_names_its_code_page_and_holds_the_same_words_as_the_paper()
    {
        var zpl = LabelZpl.Of(SamplePapers.ItemLabels[0], PaperTexts.Default);
        Assert.That(zpl, Does.StartWith("^XA^CI28^PW400^LL200").And.EndsWith("^PQ1^XZ\n"));
        Assert.That(Fields(zpl), Is.EqualTo(new[]
            { "MA,K26-000123-02-4", "Numune", "K26-000123-", "02-4", "Au · külçe", "1 adet · 1 250,62 g", "MH-5521" }));
        Assert.That(Fields(LabelZpl.Of(SamplePapers.BlindLabels[0], PaperTexts.Default)), Is.EqualTo(new[]
            { "MA,4K7QZ2X", "Kör numara", "4K7QZ2X", "Au · takı", "40 adet · 402,118 g" }));
    }

    [Test]
    public void What_somebody_typed_is_never_a_command_to_the_printer()
    {
        const string typed = "ş^XZ^XA~JA_5E\\";
        var zpl = LabelZpl.Of(SamplePapers.ItemLabels[0] with { Kind = typed }, PaperTexts.Default);
        Assert.That(Regex.Count(zpl, @"\^XA"), Is.EqualTo(1));
        Assert.That(zpl, Does.Not.Contain("~"));
        Assert.That(zpl, Does.Match(@"\A[\x0A\x20-\x7E]*\z"));
        Assert.That(Fields(zpl), Does.Contain("Au · " + typed));
    }

    [Test]
    public void Nothing_on_a_ZPL_label_begins_outside_it()
    {
        foreach (var label in SamplePapers.ItemLabels)
            foreach (Match at in Regex.Matches(
                LabelZpl.Of(label, PaperTexts.Default), @"\^FO(\d+),(\d+)(\^A0N,(\d+))?"))
            {
                Assert.That(Dots(at, 1), Is.LessThan(400));
                Assert.That(Dots(at, 2) + Dots(at, 4), Is.LessThan(200));
            }

        static int Dots(Match at, int group) => 
            (int)DecimalText.Parse(at.Groups[group].Success ? at.Groups[group].Value : "0");
    }

    private static string[] Scanned(string path, int dotsPerInch)
    {
        var dots = dotsPerInch.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(DocumentTools.Run("pdftoppm", "-r", dots, "-mono", path, path + dots).Exit, Is.Zero);
        return [.. Enumerable.Range(1, 2).SelectMany(page => DocumentTools.Codes($"{path}{dots}-{page}.pbm"))];
    }

    /// <summary>The data of each field as a printer reads it: hex after each underscore, then UTF-8.</summary>
    private static string[] Fields(string zpl) =>
        [.. Regex.Matches(zpl, @"\^FH_\^FD([^^]*)\^FS").Select(match => Unescaped(match.Groups[1].Value))];

    private static string Unescaped(string data)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < data.Length; at++)
            if (data[at] == '_')
            {
                bytes.Add(Convert.FromHexString(data.AsSpan(at + 1, 2))[0]);
                at += 2;
            }
            else
                bytes.Add((byte)data[at]);
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
