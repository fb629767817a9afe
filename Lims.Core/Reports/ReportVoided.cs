namespace Lims.Core.Reports;

/// <summary>A number that will never be a report; it stays in the register with its reason.</summary>
[FactKind("ReportVoided")]
public sealed record ReportVoided(string ReportNo, string Reason) : IFact
{
    public string Subject => ReportSubject.Of(ReportNo);
}
