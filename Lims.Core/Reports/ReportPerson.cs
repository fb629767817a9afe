namespace Lims.Core.Reports;

/// <summary>Someone who answers for the report.</summary>
/// <param name="Role"><c>analyst</c>, <c>checker</c> or <c>approver</c>; texts <c>role.…</c>.</param>
public sealed record ReportPerson(string Role, string Name, string Title, string AtUtc);
