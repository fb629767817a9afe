namespace Lims.Core.Reports;

/// <summary>
/// A verdict against a specification agreed at reception, with its decision rule (ISO/IEC 17025 7.8.6).
/// </summary>
/// <param name="MinimumPerMille">The specification: at least this fineness.</param>
/// <param name="Verdict">
/// <c>pass</c>, <c>fail</c>, <c>conditional-pass</c> or <c>conditional-fail</c>; texts <c>verdict.…</c>.
/// </param>
/// <param name="DecisionRule">
/// <c>simple</c>, <c>guarded</c>, <c>guarded-95</c> or <c>non-binary</c>; texts <c>rule.…</c>.
/// </param>
/// <param name="Probability">Of conformance, 0 to 1, rounded for print; only when asked for.</param>
public sealed record ReportConformity(
    string MinimumPerMille, string Verdict, string DecisionRule, string? Probability);
