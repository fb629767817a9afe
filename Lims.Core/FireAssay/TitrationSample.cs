namespace Lims.Core.FireAssay;

/// <summary>One replicate of a titration: the portion and the titrant it took.</summary>
public sealed record TitrationSample(string? Position, decimal PortionMg, decimal VolumeMl);
