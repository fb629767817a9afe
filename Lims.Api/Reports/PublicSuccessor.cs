using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>Which report took the place of another, and where anybody looks it up.</summary>
public sealed record PublicSuccessor(string ReportNo, string PublicCode, string IssuedAtUtc)
{
    /// <summary>The next one: it may itself have been replaced since.</summary>
    public static PublicSuccessor? Of(LedgerSession session, ReportRow report) =>
        report.SupersededBy is { } reportNo && ReportsStore.Report(session, reportNo) is { IssuedAtUtc: { } at } next
            ? new PublicSuccessor(reportNo, next.PublicCode, at)
            : null;
}
