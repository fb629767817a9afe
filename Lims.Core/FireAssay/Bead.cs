namespace Lims.Core.FireAssay;

/// <summary>A portion cupelled without inquartation: its bead is gold and silver together.</summary>
public sealed record Bead(string? Position, decimal PortionMg, decimal BeadMg);
