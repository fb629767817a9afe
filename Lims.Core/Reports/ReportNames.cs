namespace Lims.Core.Reports;

/// <summary>The names on the paper; the ledger itself holds none.</summary>
/// <param name="PersonOf">The name of an actor of the ledger, such as <c>user:…</c>.</param>
public sealed record ReportNames(ReportCustomer Customer, Func<string, string> PersonOf);
