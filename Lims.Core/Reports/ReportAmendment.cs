namespace Lims.Core.Reports;

/// <summary>The report this one replaces, and why (ISO/IEC 17025 7.8.8).</summary>
public sealed record ReportAmendment(string ReplacesReportNo, string Reason);
