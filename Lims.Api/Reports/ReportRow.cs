namespace Lims.Api.Reports;

/// <summary>A report number as its table holds it.</summary>
/// <param name="Replaces">The report that this one amends, or null.</param>
/// <param name="SupersededBy">The issued report that took its place, or null.</param>
/// <param name="RevocationCode">Why it was revoked, in one word of the closed list, or null.</param>
public sealed record ReportRow(
    string ReportNo, string PublicCode, string OrderNo, string ContentSha256, string NumberedAtUtc, string NumberedBy,
    long NumberedSeq, string? IssuedAtUtc, string? PdfSha256, string? VoidedAtUtc, string? VoidReason,
    string? Replaces, string? AmendmentReason, string? SupersededBy, string? SupersededAtUtc, string? RevokedAtUtc,
    string? RevocationCode, string? RevocationReason)
{
    /// <summary>
    /// What the public page says: <c>valid</c>, <c>in-preparation</c>, <c>superseded</c>, <c>revoked</c> or
    /// <c>void</c>.
    /// </summary>
    public string Status => VoidedAtUtc is not null ? "void"
        : RevokedAtUtc is not null ? "revoked"
        : SupersededBy is not null ? "superseded"
        : IssuedAtUtc is not null ? "valid"
        : "in-preparation";
}
