using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Every report number and what became of it, booked fact by fact.</summary>
public sealed class ReportsProjection : IProjection
{
    private const string InsertReportSql = """
        INSERT INTO Report (ReportNo, Year, Number, PublicCode, OrderNo, ContentSha256, NumberedAtUtc, NumberedBy,
            NumberedSeq)
        VALUES (@ReportNo, @Year, @Number, @PublicCode, @OrderNo, @ContentSha256, @AtUtc, @Actor, @Seq)
        """;

    private const string InsertItemSql = """
        INSERT INTO ReportItem (ReportNo, ItemNo) VALUES (@ReportNo, @ItemNo)
        """;

    private const string IssueSql = """
        UPDATE Report SET IssuedAtUtc = @AtUtc, PdfSha256 = @PdfSha256 WHERE ReportNo = @ReportNo
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
                    report.ContentSha256, appended.AtUtc, appended.Actor, appended.Seq,
                });
                foreach (var itemNo in report.ItemNos)
                    session.Execute(InsertItemSql, new { report.ReportNo, ItemNo = itemNo });
                break;
            case ReportIssued issued:
                session.Execute(IssueSql, new { issued.ReportNo, issued.PdfSha256, appended.AtUtc });
                break;
            case ReportVoided voided:
                session.Execute(VoidSql, new { voided.ReportNo, voided.Reason, appended.AtUtc });
                break;
        }
    }
}
