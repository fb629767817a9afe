namespace Lims.Core.Reports;

/// <summary>Who brought the items; the public page behind the QR code never shows this.</summary>
public sealed record ReportCustomer(string Name, string? Place);
