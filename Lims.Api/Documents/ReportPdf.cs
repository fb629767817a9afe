using System.Security.Cryptography;
using System.Text;
using Lims.Api.Documents.Decoration;
using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;
using Lims.Core.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Documents;

/// <summary>Prints a fineness report: PDF/A-3a and PDF/UA-1, with its evidence attached, ready to be sealed.</summary>
/// <remarks>The same content, evidence and stamp give the same bytes. May be called from several threads.</remarks>
public static class ReportPdf
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoPhotos = [];

    [ThreadStatic]
    private static (ByteBuffer File, ByteBuffer Page)? _buffers;

    /// <exception cref="Fonts.MissingGlyphException">The content holds a character the font cannot print.</exception>
    /// <exception cref="ArgumentException">The layout is unknown, there is no item, or a part is higher than a
    /// page, or a photograph is not the one named.</exception>
    /// <exception cref="KeyNotFoundException">The wording lacks a text.</exception>
    /// <param name="photos">The bytes of each photograph that the content names, by SHA-256; null for none.</param>
    public static RenderedPdf Render(
        ReportContent content, ReadOnlySpan<byte> evidence, ReportStamp stamp,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? photos = null)
    {
        if (!ReportLayout.IsKnown(content.Layout) || content.Items.Count == 0)
            throw new ArgumentException("Only a known layout with at least one item can be printed.", nameof(content));
        var (file, pageBuffer) = _buffers ??= (new ByteBuffer(), new ByteBuffer());
        var wording = new ReportWording(content.Texts);
        var issuedAt = LedgerInstant.Parse(content.IssuedAtUtc);
        var fonts = content.Layout == ReportLayout.First ? DocumentFonts.OfFirstLayout() : new DocumentFonts();
        var pictures = new ReportPhotos(content, photos ?? NoPhotos);
        var drawing = new ReportDrawing(content, wording, stamp, fonts, pictures, pageBuffer);
        var firstPage = FixedObjects.FirstPage(pictures.Count);
        var objects = new PdfObjects(file, firstPage - 1 + 2 * drawing.PageCount);

        drawing.WritePages(objects);
        drawing.WriteSeal(objects);
        FontObjects.Write(objects, FixedObjects.RegularFont, fonts.Regular);
        FontObjects.Write(objects, FixedObjects.BoldFont, fonts.Bold);
        objects.WriteStream(FixedObjects.Ground, GuillocheGround.Dictionary, GuillocheGround.Compressed);
        pictures.Write(objects);
        DocumentObjects.WriteEvidence(objects, evidence, issuedAt);
        DocumentObjects.WriteFrame(objects, Properties(content, wording, issuedAt), firstPage, drawing.PageCount);

        var idHex = Id(stamp, evidence);
        var table = objects.Finish(FixedObjects.Catalogue, FixedObjects.Information, idHex);
        return new RenderedPdf(
            file.Written.ToArray(), table, objects.Size, idHex, drawing.SealFieldBody, drawing.PageCount);
    }

    private static DocumentProperties Properties(ReportContent content, ReportWording wording, DateTimeOffset issuedAt)
    {
        var title = wording.Fill("title.document", content.ReportNo);
        return new DocumentProperties($"{title.Tr} / {title.En}", content.House.Name, issuedAt);
    }

    /// <summary>From what is said, not from how it was compressed: another zlib must not change the
    /// identifier.</summary>
    private static string Id(ReportStamp stamp, ReadOnlySpan<byte> evidence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture,
                $"{stamp.ContentSha256Hex} {stamp.CheckpointSize} {stamp.CheckpointRootHex}\n")));
        hash.AppendData(evidence);
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
