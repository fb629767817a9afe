namespace Lims.Core.Xrf;

/// <summary>What one reading says of the metal an item came for, ‰, and what all its elements add up to, ‰.</summary>
public sealed record XrfSpot(decimal PerMille, decimal SumPerMille);
