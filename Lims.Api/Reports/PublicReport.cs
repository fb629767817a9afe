using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>What anybody may know of a report by its public code: never whose it is.</summary>
/// <param name="Status">
/// <c>valid</c>, <c>in-preparation</c>, <c>superseded</c>, <c>revoked</c>, <c>void</c> or <c>unknown</c>.
/// </param>
/// <param name="PdfSha256">The paper as it was issued; null until there is one.</param>
/// <param name="Items">What a valid report says of its items; empty for every other status.</param>
/// <param name="LedgerSeq">Where in the ledger it was issued; ask <c>/ledger/proof/{seq}</c> for the proof.</param>
public sealed record PublicReport(
    string Status,
    string? ReportNo,
    string? IssuedAtUtc,
    string? PdfSha256,
    long? LedgerSeq,
    IReadOnlyList<PublicItem> Items,
    PublicSuccessor? Successor = null,
    PublicRevocation? Revocation = null)
{
    public static PublicReport Unknown { get; } = new("unknown", null, null, null, null, []);

    /// <param name="code">The public code as people write it: hyphens and small letters are forgiven.</param>
    public static PublicReport Find(LedgerSession session, string code)
    {
        if (ReportsStore.ByPublicCode(session, CrockfordText.Read(code)) is not { } report)
            return Unknown;
        // A figure that stands no more is not shown again: the successor has the one that counts.
        if (report.Status != "valid")
            return Unknown with
            {
                Status = report.Status,
                ReportNo = report.ReportNo,
                IssuedAtUtc = report.IssuedAtUtc,
                PdfSha256 = report.PdfSha256,
                Successor = PublicSuccessor.Of(session, report),
                Revocation = PublicRevocation.Of(report),
            };
        var content = ReportContent.Read(Encoding.UTF8.GetString(
            LedgerReader.Bytes(session, report.ContentSha256)
            ?? throw new InvalidOperationException($"The content of {report.ReportNo} is not kept.")));
        var issued = LedgerReader.Stream(session, ReportSubject.Of(report.ReportNo))
            .First(row => row.Kind == nameof(ReportIssued));
        return new PublicReport(report.Status, report.ReportNo, report.IssuedAtUtc, report.PdfSha256, issued.Seq,
            [.. content.Items.Select(item => PublicItem.Of(item))]);
    }
}
