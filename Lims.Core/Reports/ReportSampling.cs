namespace Lims.Core.Reports;

/// <summary>Who took the samples; when the customer brought them, the rest is null.</summary>
/// <param name="How">The way of sampling, such as drillings from top and bottom.</param>
public sealed record ReportSampling(bool BroughtByCustomer, string? By, string? Place, string? AtUtc, string? How);
