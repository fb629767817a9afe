namespace Lims.Api.Reports;

/// <summary>A report number as its table holds it.</summary>
public sealed record ReportRow(
    string ReportNo, string PublicCode, string OrderNo, string ContentSha256, string NumberedAtUtc, string NumberedBy,
    long NumberedSeq, string? IssuedAtUtc, string? PdfSha256, string? VoidedAtUtc, string? VoidReason)
{
    /// <summary>What the public page says: <c>valid</c>, <c>in-preparation</c> or <c>void</c>.</summary>
    public string Status => VoidedAtUtc is not null ? "void" : IssuedAtUtc is not null ? "valid" : "in-preparation";
}
