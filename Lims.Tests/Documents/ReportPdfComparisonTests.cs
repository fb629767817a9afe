using Lims.Api.Documents;
using Lims.Api.Documents.Pdf;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

public sealed class ReportPdfComparisonTests
{
    private static readonly ReportContent Content = SampleReports.OneBar;
    private static readonly RenderedPdf Rendered = ReportPdf.Render(Content, Gallery.Evidence, Gallery.Stamp);

    [Test]
    public void A_sealed_report_is_what_its_content_says()
    {
        var file = DocumentSeal.Seal(Rendered, TestKeys.House, TestKeys.At).Bytes;
        Assert.That(Compare(file, Content), Is.Empty);
    }

    [Test]
    public void Another_compression_of_the_same_streams_makes_no_difference()
    {
        var file = Rewritten((_, part) => part);
        Assert.That(file, Is.Not.EqualTo(Rendered.Bytes));
        Assert.That(Compare(file, Content), Is.Empty);
    }

    [Test]
    public void A_changed_figure_is_named_with_what_the_content_says()
    {
        var dearer = SampleReports.Gold with { PerMille = "917.46" };
        var forged = Content with { Items = [SampleReports.Bar with { Results = [dearer] }] };
        var file = ReportPdf.Render(forged, Gallery.Evidence, Gallery.Stamp).Bytes;
        Assert.That(Compare(file, Content), Is.EqualTo(
            new[] { "printed text: page 1 says \"Au  917,46 ‰\" where the content says \"Au  916,46 ‰\"." }));
    }

    [Test]
    public void A_code_that_leads_elsewhere_is_found_though_no_word_differs()
    {
        var elsewhere = Content with { VerificationUrl = "https://ayar.example.org/verify/7XQ2M9KD4HZR1TBW" };
        var findings = Compare(ReportPdf.Render(elsewhere, Gallery.Evidence, Gallery.Stamp).Bytes, Content);
        Assert.That(findings, Has.Some.StartsWith("structure: object 23: page 1 prints the right words"));
    }

    [Test]
    public void The_first_layout_differs_in_nothing_but_the_programs_of_its_fonts()
    {
        var first = ReportPdf.Render(
            Content with { Layout = ReportLayout.First }, Gallery.Evidence, Gallery.Stamp).Bytes;
        Assert.That(Compare(first, Content), Is.EqualTo(new[]
        {
            "structure: object 14 is not what the content gives.",
            "structure: object 19 is not what the content gives.",
        }));
        Assert.That(first, Has.Length.GreaterThan(Rendered.Bytes.Length + 15_000));
    }

    [TestCase(FixedObjects.RegularFont + 3)]
    [TestCase(FixedObjects.Evidence)]
    [TestCase(FixedObjects.Catalogue)]
    [TestCase(FixedObjects.SealAppearance)]
    public void Any_other_changed_object_is_named(int number)
    {
        var file = Rewritten((at, part) => at != number ? part
            : part.Data is null ? part with { Body = part.Body + " " } : part with { Data = new byte[] { 1, 2, 3 } });
        Assert.That(Compare(file, Content),
            Is.EqualTo(new[] { $"structure: object {number} is not what the content gives." }));
    }

    [Test]
    public void Content_that_cannot_be_printed_is_a_finding()
    {
        var unprintable = Content with { IssuedAtUtc = "yesterday" };
        Assert.That(
            Compare(Rendered.Bytes, unprintable), Has.One.StartsWith("printed text: the content cannot be printed"));
        var endless = Content with { VerificationUrl = new string('x', 5_000) };
        Assert.That(
            Compare(Rendered.Bytes, endless), Has.One.StartsWith("printed text: the content cannot be printed"));
    }

    private static string[] Compare(byte[] file, ReportContent content) =>
        [.. ReportPdfComparison.Compare(file, content, Gallery.Evidence, Gallery.Stamp)
            .Select(finding => finding.ToString())];

    /// <summary>The rendered report with other compression, each object as the test wants it.</summary>
    private static byte[] Rewritten(Func<int, PdfPart, PdfPart> change)
    {
        var rendered = RenderedFile.TryRead(Rendered.Bytes)!;
        var buffer = new ByteBuffer();
        var objects = new PdfObjects(buffer, rendered.Objects.Count);
        foreach (var (number, before) in rendered.Objects)
        {
            var part = change(number, before);
            if (part.Data is not { } data)
                objects.Write(number, part.Body);
            else if (part.Decoded() is { } plain && part.Body.EndsWith("/FlateDecode", StringComparison.Ordinal))
                objects.WriteStream(number, part.Body, Deflate.Small(plain));
            else
                objects.WriteStream(number, part.Body, data.Span);
        }
        objects.Finish(FixedObjects.Catalogue, FixedObjects.Information, rendered.IdHex);
        return buffer.Written.ToArray();
    }
}
