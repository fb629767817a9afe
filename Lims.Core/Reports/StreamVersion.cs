namespace Lims.Core.Reports;

/// <summary>How many facts of a stream something rests on.</summary>
public sealed record StreamVersion(string Subject, long Version);
