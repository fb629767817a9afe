namespace Lims.Core.FireAssay;

/// <summary>The fineness that one portion came to, ‰, unrounded.</summary>
public sealed record Replicate(string? Position, decimal PerMille);
