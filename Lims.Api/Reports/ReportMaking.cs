using System.Buffers;
using System.Security.Cryptography.X509Certificates;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>From evidence to the signed paper; nothing else goes into it.</summary>
internal static class ReportMaking
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _evidence;

    /// <param name="certificate">With its private key.</param>
    /// <param name="photos">The photographs that the content names, by SHA-256; null for none.</param>
    /// <param name="contentSha256">Of the evidence's content, where it was hashed before.</param>
    public static byte[] Paper(
        Evidence evidence, Checkpoint checkpoint, X509Certificate2 certificate,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? photos = null, string? contentSha256 = null)
    {
        var attached = _evidence ??= new ArrayBufferWriter<byte>();
        attached.ResetWrittenCount();
        evidence.WriteUtf8(attached);
        var stamp = contentSha256 is null
            ? Stamp(evidence.Content, checkpoint)
            : new ReportStamp(checkpoint.Size, checkpoint.Root, contentSha256);
        var rendered = ReportPdf.Render(evidence.Content, attached.WrittenSpan, stamp, photos);
        return DocumentSeal.Seal(rendered, certificate, LedgerInstant.Parse(evidence.Content.IssuedAtUtc)).Bytes;
    }

    public static ReportStamp Stamp(ReportContent content, Checkpoint checkpoint) =>
        new(checkpoint.Size, checkpoint.Root, Evidence.Sha256Of(content.ToJson()));
}
