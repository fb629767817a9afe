namespace Lims.Core.FireAssay;

/// <summary>The figures for print, with all their decimals: the only place where a result is rounded.</summary>
/// <param name="PerMille">The fineness, ‰: never up onto a mark that the unrounded mean does not reach.</param>
/// <param name="UncertaintyPerMille">U, ‰, rounded up; null without a budget.</param>
public sealed record ReportedFigure(decimal PerMille, decimal? UncertaintyPerMille);
