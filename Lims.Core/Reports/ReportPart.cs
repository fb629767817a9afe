namespace Lims.Core.Reports;

/// <summary>One of the papers of a report that is issued in several, counted from 1.</summary>
public sealed record ReportPart(int Number, int Count);
