namespace Lims.Api.FireAssay;

/// <summary>What one attempt came to, as its table holds it.</summary>
public sealed record AssayResultRow(
    string ItemNo, long Attempt, long Seq, string CalculatedAtUtc, string CalculatedBy, string Rules, string Outcome,
    string? Finding, string? ReportedPerMille, string WorksheetSha256, string ResultJson);
