using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>The report numbers of one order.</summary>
public static class OrderReportsStore
{
    private const string OfOrderSql = """
        SELECT ReportNo, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy, NumberedSeq, IssuedAtUtc,
               PdfSha256, VoidedAtUtc, VoidReason, Replaces, AmendmentReason, SupersededBy, SupersededAtUtc,
               RevokedAtUtc, RevocationCode, RevocationReason
        FROM Report WHERE OrderNo = @OrderNo ORDER BY NumberedSeq
        """;

    /// <summary>Every number, in their order, whatever became of it.</summary>
    public static IReadOnlyList<ReportRow> OfOrder(LedgerSession session, string orderNo) =>
        session.All<ReportRow>(OfOrderSql, new { OrderNo = orderNo });
}
