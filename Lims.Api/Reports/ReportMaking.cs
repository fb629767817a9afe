using System.Security.Cryptography.X509Certificates;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>From evidence to the signed paper; nothing else goes into it.</summary>
internal static class ReportMaking
{
    /// <param name="certificate">With its private key.</param>
    /// <param name="photos">The photographs that the content names, by SHA-256; null for none.</param>
    public static byte[] Paper(
        Evidence evidence, Checkpoint checkpoint, X509Certificate2 certificate,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? photos = null)
    {
        var rendered = ReportPdf.Render(
            evidence.Content, evidence.ToUtf8(), Stamp(evidence.Content, checkpoint), photos);
        return DocumentSeal.Seal(rendered, certificate, LedgerInstant.Parse(evidence.Content.IssuedAtUtc)).Bytes;
    }

    public static ReportStamp Stamp(ReportContent content, Checkpoint checkpoint) =>
        new(checkpoint.Size, checkpoint.Root, Evidence.Sha256Of(content.ToJson()));
}
