using Lims.Api.Documents;
using Lims.Core.Reports;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

/// <summary>Reports at the edges of what must fit; <c>AYAREVI_GALLERY</c> names a folder in which to look at
/// them.</summary>
public sealed class PaperGalleryTests
{
    private static IEnumerable<TestCaseData> Papers() =>
        Gallery.All.Select(paper => new TestCaseData(paper.Content).SetArgDisplayNames(paper.Name));

    [TestCaseSource(nameof(Papers))]
    public void Every_paper_is_drawn_within_its_margins_and_ends_with_the_last_page(ReportContent content)
    {
        var pdf = ReportPdf.Render(content, Gallery.Evidence, Gallery.Stamp);
        if (Environment.GetEnvironmentVariable("AYAREVI_GALLERY") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, TestContext.CurrentContext.Test.Name + ".pdf"), pdf.Bytes);
        var path = DocumentTools.Save(pdf.Bytes);
        var text = DocumentTools.Run("pdftotext", "-layout", path, "-").Output;
        Assert.That(text, Does.Contain($"Sayfa {pdf.PageCount}/{pdf.PageCount} · rapor sonu"));
        Assert.That(DocumentTools.Run("qpdf", "--check", path).Exit, Is.Zero);
    }
}
