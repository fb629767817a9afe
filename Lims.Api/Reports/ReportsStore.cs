using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>The register of reports: every number, in preparation, issued or void.</summary>
public static class ReportsStore
{
    private const string LastNumberSql = """
        SELECT MAX(Number) FROM Report WHERE Year = @Year
        """;

    public static long LastNumber(LedgerSession session, int year) =>
        session.Number(LastNumberSql, new { Year = (long)year });

    private const string ReportSql = """
        SELECT ReportNo, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy, NumberedSeq, IssuedAtUtc,
               PdfSha256, VoidedAtUtc, VoidReason, Replaces, AmendmentReason, SupersededBy, SupersededAtUtc,
               RevokedAtUtc, RevocationCode, RevocationReason
        FROM Report WHERE ReportNo = @ReportNo
        """;

    public static ReportRow? Report(LedgerSession session, string reportNo) =>
        session.FirstOrNone<ReportRow>(ReportSql, new { ReportNo = reportNo });

    private const string ByPublicCodeSql = """
        SELECT ReportNo, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy, NumberedSeq, IssuedAtUtc,
               PdfSha256, VoidedAtUtc, VoidReason, Replaces, AmendmentReason, SupersededBy, SupersededAtUtc,
               RevokedAtUtc, RevocationCode, RevocationReason
        FROM Report WHERE PublicCode = @PublicCode
        """;

    public static ReportRow? ByPublicCode(LedgerSession session, string publicCode) =>
        session.FirstOrNone<ReportRow>(ByPublicCodeSql, new { PublicCode = publicCode });

    private const string UnfinishedSql = """
        SELECT ReportNo, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy, NumberedSeq, IssuedAtUtc,
               PdfSha256, VoidedAtUtc, VoidReason, Replaces, AmendmentReason, SupersededBy, SupersededAtUtc,
               RevokedAtUtc, RevocationCode, RevocationReason
        FROM Report WHERE IssuedAtUtc IS NULL AND VoidedAtUtc IS NULL ORDER BY NumberedSeq
        """;

    /// <summary>Numbers taken whose paper does not exist yet.</summary>
    public static IReadOnlyList<ReportRow> Unfinished(LedgerSession session) => session.All<ReportRow>(UnfinishedSql);

    private const string OfItemSql = """
        SELECT r.ReportNo, r.PublicCode, r.OrderNo, r.ContentSha256, r.NumberedAtUtc, r.NumberedBy, r.NumberedSeq,
               r.IssuedAtUtc, r.PdfSha256, r.VoidedAtUtc, r.VoidReason, r.Replaces, r.AmendmentReason,
               r.SupersededBy, r.SupersededAtUtc, r.RevokedAtUtc, r.RevocationCode, r.RevocationReason
        FROM Report r INNER JOIN ReportItem i ON i.ReportNo = r.ReportNo
        WHERE i.ItemNo = @ItemNo AND r.VoidedAtUtc IS NULL AND r.RevokedAtUtc IS NULL AND r.SupersededBy IS NULL
        ORDER BY r.NumberedSeq
        """;

    /// <summary>
    /// The report that stands for an item: not voided, revoked or superseded; while an amendment is in preparation
    /// still the one it amends.
    /// </summary>
    public static ReportRow? OfItem(LedgerSession session, string itemNo) =>
        session.FirstOrNone<ReportRow>(OfItemSql, new { ItemNo = itemNo });

    private const string EntrySql = """
        SELECT r.IssuedAtUtc, r.VoidedAtUtc, r.RevokedAtUtc, n.ReportNo AS ReplacedBy
        FROM Report r LEFT JOIN Report n ON n.Replaces = r.ReportNo AND n.VoidedAtUtc IS NULL
        WHERE r.ReportNo = @ReportNo
        """;

    /// <summary>Where a number stands, and the number taken to replace it, issued or in preparation.</summary>
    public static ReportBook.Entry? Entry(LedgerSession session, string reportNo) =>
        session.FirstOrNone<EntryRow>(EntrySql, new { ReportNo = reportNo }) is { } row
            ? new ReportBook.Entry(reportNo, row.IssuedAtUtc is not null, row.VoidedAtUtc is not null,
                row.RevokedAtUtc is not null, row.ReplacedBy)
            : null;

    private sealed record EntryRow(
        string? IssuedAtUtc, string? VoidedAtUtc, string? RevokedAtUtc, string? ReplacedBy);

    private const string UnfinishedOfItemSql = """
        SELECT r.ReportNo, r.PublicCode, r.OrderNo, r.ContentSha256, r.NumberedAtUtc, r.NumberedBy, r.NumberedSeq,
               r.IssuedAtUtc, r.PdfSha256, r.VoidedAtUtc, r.VoidReason, r.Replaces, r.AmendmentReason,
               r.SupersededBy, r.SupersededAtUtc, r.RevokedAtUtc, r.RevocationCode, r.RevocationReason
        FROM Report r INNER JOIN ReportItem i ON i.ReportNo = r.ReportNo
        WHERE i.ItemNo = @ItemNo AND r.IssuedAtUtc IS NULL AND r.VoidedAtUtc IS NULL
        """;

    /// <summary>The number taken for this item whose paper does not exist yet, or null.</summary>
    public static ReportRow? InPreparation(LedgerSession session, string itemNo) =>
        session.FirstOrNone<ReportRow>(UnfinishedOfItemSql, new { ItemNo = itemNo });
}
