namespace Lims.Api.Reports;

/// <summary>What verifying a report or its evidence brought to light.</summary>
/// <param name="Findings">One line each, beginning with the failing part; empty when everything holds.</param>
/// <param name="Notices">
/// What the reader should know besides: the report's number, the key, how far it was compared.
/// </param>
public sealed record ReportProof(IReadOnlyList<string> Findings, IReadOnlyList<string> Notices)
{
    public bool IsSound => Findings.Count == 0;
}
