namespace Lims.Core.Reports;

/// <summary>What a report gets besides the facts it rests on: its number, its public code, its moment.</summary>
/// <param name="VerificationUrl">Where the QR code leads.</param>
/// <param name="Seal">What the certificate allows the seal to be called, see <see cref="SealNames"/>.</param>
/// <param name="Amendment">The report it takes the place of, and why; null for one that replaces none.</param>
public sealed record ReportOccasion(
    string ReportNo, string PublicCode, string VerificationUrl, string IssuedAtUtc, string Seal,
    ReportAmendment? Amendment = null);
