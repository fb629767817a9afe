using System.Text;
using Lims.Api.Documents.Fonts;
using Lims.Api.Documents.Pdf;
using Lims.Core.Reports;

namespace Lims.Api.Documents;

/// <summary>Prints a report again from its content and compares it with a file, object by object, after
/// decompression.</summary>
/// <remarks>
/// So the printed text, the fonts and the figures are provably what the content says, whichever zlib compressed them.
/// The seal is not looked at here: see <see cref="Seal.PdfSealCheck"/>.
/// </remarks>
public static class ReportPdfComparison
{
    /// <summary>Each difference; none when the file prints exactly this content.</summary>
    /// <param name="file">The sealed file, or the rendered one.</param>
    public static IReadOnlyList<DocumentFinding> Compare(
        ReadOnlyMemory<byte> file, ReportContent content, ReadOnlySpan<byte> evidence, ReportStamp stamp)
    {
        if (RenderedFile.TryRead(file) is not { } actual)
            return [Structure($"the file is not put together as this product does it.")];
        var photos = PhotosIn(actual, content);
        if (photos.Count < content.PhotoHashes().Count)
            return [Structure($"a photograph is not the one that the content names.")];
        RenderedPdf expectedPdf;
        try
        {
            expectedPdf = ReportPdf.Render(content, evidence, stamp, photos);
        }
        catch (Exception failure) when (failure
            is ArgumentException or FormatException or KeyNotFoundException or OverflowException
                or MissingGlyphException)
        {
            return [new DocumentFinding(
                DocumentFinding.PrintedText, $"the content cannot be printed: {failure.Message}")];
        }
        if (file.Span.StartsWith(expectedPdf.Bytes))
            return [];
        return Differences(
            RenderedFile.TryRead(expectedPdf.Bytes)!, actual, FixedObjects.FirstPage(photos.Count),
            expectedPdf.PageCount);
    }

    /// <summary>The photographs of the file itself whose bytes have the hash that the content names.</summary>
    private static Dictionary<string, ReadOnlyMemory<byte>> PhotosIn(RenderedFile file, ReportContent content)
    {
        var photos = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (index, hash) in content.PhotoHashes().Index())
            if (file.Objects.GetValueOrDefault(FixedObjects.FirstPhoto + index)?.Data is { } bytes
                && ReportPhotos.IsHashOf(hash, bytes.Span))
                photos.Add(hash, bytes);
        return photos;
    }

    private static List<DocumentFinding> Differences(
        RenderedFile expected, RenderedFile actual, int firstPage, int pageCount)
    {
        var findings = new List<DocumentFinding>();
        if (expected.Size != actual.Size)
            findings.Add(Structure($"the file has {actual.Size - 1} objects, the content gives {expected.Size - 1}."));
        if (expected.IdHex != actual.IdHex)
            findings.Add(Structure($"the identifier of the file does not belong to its content."));
        foreach (var (number, wanted) in expected.Objects)
        {
            if (!actual.Objects.TryGetValue(number, out var found))
                continue;
            var page = PageOf(number, firstPage, pageCount);
            if (page > 0)
                ComparePage(expected, wanted, found, page, number, findings);
            else if (!AreEqual(wanted, found))
                findings.Add(Structure($"object {number} is not what the content gives."));
        }
        return findings;
    }

    private static void ComparePage(
        RenderedFile expected, PdfPart wanted, PdfPart found, int page, int number, List<DocumentFinding> findings)
    {
        if (AreEqual(wanted, found))
            return;
        var texts = new PrintedTexts(expected);
        var (says, should) = (texts.Of(found), texts.Of(wanted));
        var at = 0;
        while (at < says.Count && at < should.Count && says[at] == should[at])
            at++;
        findings.Add(at == says.Count && at == should.Count
            ? Structure(
                $"object {number}: page {page} prints the right words, but draws them or its pictures differently.")
            : new DocumentFinding(DocumentFinding.PrintedText,
                $"page {page} says {Quoted(says, at)} where the content says {Quoted(should, at)}."));
    }

    /// <summary>The page, from 1, whose content this object is; 0 for any other object.</summary>
    private static int PageOf(int number, int firstPage, int pageCount)
    {
        var index = number - firstPage;
        return index >= 0 && index < 2 * pageCount && index % 2 == 1 ? index / 2 + 1 : 0;
    }

    private static bool AreEqual(PdfPart wanted, PdfPart found) =>
        wanted.Body == found.Body && (wanted.Data, found.Data) switch
        {
            (null, null) => true,
            ({ }, { }) => found.Decoded() is { } data && wanted.Decoded().AsSpan().SequenceEqual(data),
            _ => false,
        };

    private static string Quoted(IReadOnlyList<string> texts, int at) =>
        at < texts.Count ? $"\"{texts[at]}\"" : "nothing";

    private static DocumentFinding Structure(FormattableString sentence) =>
        new(DocumentFinding.Structure, FormattableString.Invariant(sentence));
}
