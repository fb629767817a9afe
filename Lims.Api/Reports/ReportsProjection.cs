using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Every report number and what became of it, booked fact by fact.</summary>
public sealed class ReportsProjection : IProjection
{
    private const string InsertReportSql = """
        INSERT INTO Report (ReportNo, Year, Number, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy,
            NumberedSeq, Replaces, AmendmentReason)
        VALUES (@ReportNo, @Year, @Number, @PublicCode, @OrderNo, @ContentSha256, @AtUtc, @Actor, @Seq, @Replaces,
            @Reason)
        """;

    private const string InsertItemSql = """
        INSERT INTO ReportItem (ReportNo, ItemNo) VALUES (@ReportNo, @ItemNo)
        """;

    private const string IssueSql = """
        UPDATE Report SET IssuedAtUtc = @AtUtc, PdfSha256 = @PdfSha256 WHERE ReportNo = @ReportNo
        """;

    private const string SupersedeSql = """
        UPDATE Report SET SupersededBy = @ReportNo, SupersededAtUtc = @AtUtc
        WHERE ReportNo = (SELECT Replaces FROM Report WHERE ReportNo = @ReportNo)
        """;

    private const string RevokeSql = """
        UPDATE Report SET RevokedAtUtc = @AtUtc, RevocationCode = @Code, RevocationReason = @Reason
        WHERE ReportNo = @ReportNo
        """;

    private const string VoidSql = """
        UPDATE Report SET VoidedAtUtc = @AtUtc, VoidReason = @Reason WHERE ReportNo = @ReportNo
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case ReportNumbered report:
                session.Execute(InsertReportSql, new
                {
                    report.ReportNo, report.Year, report.Number, report.PublicCode, report.OrderNo,
                    report.ContentSha256, appended.AtUtc, appended.Actor, appended.Seq, report.Replaces,
                    report.Reason,
                });
                foreach (var itemNo in report.ItemNos)
                    session.Execute(InsertItemSql, new { report.ReportNo, ItemNo = itemNo });
                break;
            case ReportIssued issued:
                session.Execute(IssueSql, new { issued.ReportNo, issued.PdfSha256, appended.AtUtc });
                // Only now: until the new paper exists, the old one is all the customer has.
                session.Execute(SupersedeSql, new { issued.ReportNo, appended.AtUtc });
                break;
            case ReportRevoked revoked:
                session.Execute(
                    RevokeSql, new { revoked.ReportNo, revoked.Code, revoked.Reason, appended.AtUtc });
                break;
            case ReportVoided voided:
                session.Execute(VoidSql, new { voided.ReportNo, voided.Reason, appended.AtUtc });
                break;
        }
    }
}
