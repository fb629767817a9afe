using System.Security.Cryptography;
using Lims.Api.Documents;
using Lims.Api.Documents.Pdf;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

public sealed class ReportPhotoTests
{
    private static readonly ReportContent Content = SampleReports.OneBar with
        { Items = [SampleReports.Bar with { PhotoSha256 = SamplePhoto.Sha256 }] };

    private static readonly RenderedPdf Rendered =
        ReportPdf.Render(Content, Gallery.Evidence, Gallery.Stamp, SamplePhoto.Kept);

    [Test]
    public void The_photograph_stands_in_the_file_byte_for_byte_as_it_was_taken()
    {
        var path = DocumentTools.Save(Rendered.Bytes);
        Assert.That(DocumentTools.Run("pdfimages", "-j", path, path).Exit, Is.Zero);
        Assert.That(File.ReadAllBytes(path + "-000.jpg"), Is.EqualTo(SamplePhoto.Bytes));
        Assert.That(DocumentTools.Run("pdfimages", "-list", path).Output, Does.Match("420 +420 +rgb +3 +8 +jpeg"));
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero);
    }

    [Test]
    public void A_reader_aloud_is_told_whose_photograph_it_is()
    {
        var structure = DocumentTools.Run("pdfinfo", "-struct-text", DocumentTools.Save(Rendered.Bytes)).Output;
        Assert.That(structure, Does.Contain("Figure"));
        Assert.That(System.Text.Encoding.Latin1.GetString(Rendered.Bytes), Does.Contain(
            PdfText.Hex("Numune fotoğrafı / Photograph of the item: K26-000123-02-4")));
    }

    [Test]
    public void A_sealed_report_with_a_photograph_is_proved_from_the_file_alone()
    {
        var file = DocumentSeal.Seal(Rendered, TestKeys.House, TestKeys.At).Bytes;
        Assert.That(PdfSealCheck.Check(file).IsSound, Is.True);
        Assert.That(ReportPdfComparison.Compare(file, Content, Gallery.Evidence, Gallery.Stamp), Is.Empty);
    }

    [Test]
    public void The_photograph_of_another_bar_is_found()
    {
        var other = SamplePhoto.Bytes.ToArray();
        other[^20] ^= 1;
        var hash = Convert.ToHexStringLower(SHA256.HashData(other));
        var swapped = Content with { Items = [SampleReports.Bar with { PhotoSha256 = hash }] };
        var file = ReportPdf.Render(swapped, Gallery.Evidence, Gallery.Stamp,
            new Dictionary<string, ReadOnlyMemory<byte>> { [hash] = other }).Bytes;
        Assert.That(
            ReportPdfComparison.Compare(file, Content, Gallery.Evidence, Gallery.Stamp).Select(each => each.ToString()),
            Is.EqualTo(new[] { "structure: a photograph is not the one that the content names." }));
    }

    [Test]
    public void A_report_whose_photograph_is_missing_or_no_JPEG_is_not_printed()
    {
        Assert.That(() => ReportPdf.Render(Content, Gallery.Evidence, Gallery.Stamp), Throws.ArgumentException);
        Assert.That(JpegPicture.TryRead(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0 }), Is.Null);
        Assert.That(Printable.IsPhoto(SamplePhoto.Bytes), Is.True);
        Assert.That(Printable.IsPhoto("not a picture"u8.ToArray()), Is.False);
        Assert.That(Printable.IsPhoto(SamplePhoto.Bytes.Concat(new byte[Printable.MostPhotoBytes]).ToArray()),
            Is.False);
        for (var length = 0; length < 700; length++)
            Assert.That(() => JpegPicture.TryRead(SamplePhoto.Bytes.AsMemory(0, length)), Throws.Nothing);
    }

    [Test]
    public void A_content_without_photograph_and_part_has_no_trace_of_them()
    {
        var json = SampleReports.OneBar.ToJson();
        Assert.That(json, Does.Not.Contain("photoSha256").And.Not.Contain("\"part\":{\"number"));
        Assert.That(ReportContent.Read(json).ToJson(), Is.EqualTo(json));
        Assert.That(ReportContent.Read(Content.ToJson()).PhotoHashes(), Is.EqualTo(new[] { SamplePhoto.Sha256 }));
    }
}
