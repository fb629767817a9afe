namespace Lims.Core.Reports;

/// <summary>
/// How far a figure lies below the mark that was declared; the next lower mark is not offered instead.
/// </summary>
public sealed record ReportShortfall(string MarkPerMille, string ByPerMille);
