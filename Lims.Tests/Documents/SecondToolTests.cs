using System.Text;
using System.Text.Json;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

/// <summary>What other people's tools say about a sealed report.</summary>
public sealed class SecondToolTests
{
    private static readonly string Path = DocumentTools.Save(DocumentSeal.Seal(
        ReportPdf.Render(SampleReports.OneBar, Gallery.Evidence, Gallery.Stamp), TestKeys.House, TestKeys.At).Bytes);

    [Test]
    public void Poppler_finds_one_valid_signature_over_the_whole_document()
    {
        var output = DocumentTools.Run("pdfsig", "-nocert", Path).Output;
        Assert.That(output, Does.Contain("Signature is Valid."));
        Assert.That(output, Does.Contain("Total document signed"));
        Assert.That(output, Does.Contain("ETSI.CAdES.detached"));
        Assert.That(output, Does.Contain("Şişli Ayar Evi A.Ş."));
        Assert.That(output, Does.Not.Contain("Signature #2"));
    }

    [Test]
    public void Qpdf_finds_no_error_in_the_file()
    {
        var (exit, output) = DocumentTools.Run("qpdf", "--check", Path);
        Assert.That(exit, Is.Zero, output);
        Assert.That(output, Does.Contain("No syntax or stream encoding errors found"));
    }

    [Test]
    public void Two_readers_see_the_Turkish_text_and_the_figures()
    {
        foreach (var text in new[]
        {
            DocumentTools.Run("pdftotext", "-layout", Path, "-").Output,
            DocumentTools.Run("mutool", "draw", "-q", "-F", "text", Path).Output,
        })
        {
            foreach (var words in new[]
            {
                "AYAR RAPORU", "AR26-000045-I", "Öğütçü Kuyumculuk Ltd. Şti.", "916,46 ‰", "± 0,39 ‰ (k = 2)",
                "145,91 g", "Işık Şağban", "Sayfa 1/1 · rapor sonu", "koruma bantlı (w = U)",
            })
                Assert.That(text, Does.Contain(words));
        }
    }

    [Test]
    public void The_evidence_is_an_attachment_that_can_be_detached()
    {
        var target = Path + ".json";
        Assert.That(DocumentTools.Run("pdfdetach", "-list", Path).Output, Does.Contain("1: evidence.json"));
        Assert.That(DocumentTools.Run("pdfdetach", "-save", "1", "-o", target, Path).Exit, Is.Zero);
        Assert.That(File.ReadAllBytes(target), Is.EqualTo(Gallery.Evidence));
    }

    [Test]
    public void A_scanner_reads_the_code_from_the_printed_page()
    {
        Assert.That(DocumentTools.Run("pdftoppm", "-r", "150", "-png", Path, Path).Exit, Is.Zero);
        Assert.That(DocumentTools.Codes(Path + "-1.png"),
            Is.EqualTo(new[] { SampleReports.OneBar.VerificationUrl }));
    }

    [Test]
    public void Both_fonts_are_embedded_as_subsets_with_a_way_back_to_characters()
    {
        var lines = DocumentTools.Run("pdffonts", Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2).ToArray();
        Assert.That(lines, Has.Length.EqualTo(2));
        foreach (var line in lines)
            Assert.That(line, Does.Match("AYAREV\\+Lato-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes"));
    }

    [Test]
    public void The_structure_is_that_of_PDF_A_3a_and_PDF_UA_1()
    {
        using var json =
            JsonDocument.Parse(DocumentTools.Run("qpdf", "--json=2", "--json-stream-data=none", Path).Output);
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var catalogue = objects.GetProperty("obj:1 0 R").GetProperty("value");
        Assert.That(catalogue.GetProperty("/Lang").GetString(), Is.EqualTo("u:tr-TR"));
        Assert.That(catalogue.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean(), Is.True);
        Assert.That(catalogue.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean(), Is.True);
        Assert.That(catalogue.GetProperty("/OutputIntents")[0].GetProperty("/S").GetString(), Is.EqualTo("/GTS_PDFA1"));
        var attached = objects.GetProperty("obj:" + catalogue.GetProperty("/AF")[0].GetString()).GetProperty("value");
        Assert.That(attached.GetProperty("/AFRelationship").GetString(), Is.EqualTo("/Data"));
        var tree = objects.GetProperty("obj:10 0 R").GetProperty("value");
        Assert.That(tree.GetProperty("/Type").GetString(), Is.EqualTo("/StructTreeRoot"));
        var types = objects.EnumerateObject()
            .Where(entry =>
                entry.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
                && value.TryGetProperty("/S", out _) && value.TryGetProperty("/P", out _))
            .Select(entry => entry.Value.GetProperty("value").GetProperty("/S").GetString()).ToHashSet();
        Assert.That(types, Is.SupersetOf(new[] { "/Document", "/H1", "/H2", "/P", "/Figure", "/Form" }));
    }

    [Test]
    public void The_metadata_claims_both_standards()
    {
        var xmp = DocumentTools.Run("pdfinfo", "-meta", Path).Output;
        Assert.That(xmp, Does.Contain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
        Assert.That(xmp, Does.Contain("<pdfuaid:part>1</pdfuaid:part>"));
        Assert.That(xmp, Does.Contain("Ayar raporu AR26-000045-I / Fineness report AR26-000045-I"));
    }

    [Test]
    public void All_content_of_a_page_is_either_tagged_or_an_artifact()
    {
        foreach (var path in new[] { Path, DocumentTools.Save(ReportPdf.Render(
            Gallery.All.Single(paper => paper.Name == "photos").Content, Gallery.Evidence, Gallery.Stamp,
            SamplePhoto.Kept).Bytes) })
            PaperLayout.AssertTaggedOrArtifact(path);
    }
}
