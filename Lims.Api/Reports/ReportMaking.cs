using System.Security.Cryptography.X509Certificates;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>From evidence to the signed paper; nothing else goes into it.</summary>
internal static class ReportMaking
{
    /// <param name="evidence">The text of an <see cref="Evidence"/> in UTF-8, with this content in it.</param>
    /// <param name="stamp">Of the checkpoint in the evidence.</param>
    /// <param name="certificate">With its private key.</param>
    /// <param name="photos">The photographs that the content names, by SHA-256; null for none.</param>
    public static SealedPdf Paper(
        ReportContent content, ReadOnlySpan<byte> evidence, ReportStamp stamp, X509Certificate2 certificate,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? photos = null) => DocumentSeal.Seal(
            ReportPdf.Render(content, evidence, stamp, photos), certificate, LedgerInstant.Parse(content.IssuedAtUtc));

    public static ReportStamp Stamp(ReportContent content, Checkpoint checkpoint) =>
        Stamp(Evidence.Sha256Of(content.ToJson()), checkpoint);

    public static ReportStamp Stamp(string contentSha256, Checkpoint checkpoint) =>
        new(checkpoint.Size, checkpoint.Root, contentSha256);
}
