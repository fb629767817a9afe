namespace Lims.Core.Reports;

/// <summary>The name of a report's stream in the ledger.</summary>
public static class ReportSubject
{
    public static string Of(string reportNo) => "report:" + reportNo;
}
