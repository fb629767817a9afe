namespace Lims.Core.Reports;

/// <summary>The fineness of one metal in one item, rounded for print; a result without a figure says why.</summary>
/// <param name="Metal">Symbol of the metal the figure is of.</param>
/// <param name="PerMille">The printed figure; null when inconclusive.</param>
/// <param name="UncertaintyPerMille">Expanded, at the same decimals; null when none was determined.</param>
/// <param name="K">Coverage factor of the uncertainty.</param>
/// <param name="SilverPerMille">Silver found beside gold.</param>
/// <param name="SilverApproximate">Silver by difference without a loss proof: printed with ≈.</param>
/// <param name="FineMassMg">Mass of the basis times the printed figure, exact.</param>
/// <param name="Basis">See <see cref="MassBasis"/>.</param>
/// <param name="StandardFineness">Only when a table and rule were agreed at reception.</param>
/// <param name="Inconclusive">
/// Code of the finding, worded by <c>finding.…</c> of the texts; null when there is a figure.
/// </param>
/// <param name="Accredited">Within the scope of accreditation.</param>
public sealed record ReportResult(
    string Metal,
    string? PerMille,
    string? UncertaintyPerMille,
    string? K,
    string? SilverPerMille,
    bool SilverApproximate,
    string? FineMassMg,
    string Basis,
    string? StandardFineness,
    string? Inconclusive,
    bool Accredited,
    ReportMethod Method,
    ReportConformity? Conformity,
    ReportShortfall? Shortfall);
