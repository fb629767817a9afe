namespace Lims.Api.Reports;

/// <summary>When a report was taken back, and why in one word; the sentence stays in the house.</summary>
public sealed record PublicRevocation(string AtUtc, string Code)
{
    public static PublicRevocation? Of(ReportRow report) =>
        report.RevokedAtUtc is { } at ? new PublicRevocation(at, report.RevocationCode!) : null;
}
