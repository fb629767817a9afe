namespace Lims.Core.FireAssay;

/// <summary>What one source brings to the uncertainty of the mean, as a standard uncertainty in ‰.</summary>
public sealed record UncertaintyTerm(UncertaintySource Source, decimal PerMille);
