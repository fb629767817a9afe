namespace Lims.Core.FireAssay;

/// <summary>One portion and what it came to: W = (m2 − K)/m1·1000, ‰.</summary>
/// <param name="CorrectionMg">K of its group, mg; null where the group has no proof.</param>
/// <param name="PerMille">Null where the worksheet was refused before the replicates were worked out.</param>
public sealed record SampleStep(AssaySample Sample, decimal? CorrectionMg, decimal? PerMille);
