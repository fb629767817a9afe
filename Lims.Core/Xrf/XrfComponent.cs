namespace Lims.Core.Xrf;

/// <summary>One element of a reading: its mass fraction in ‰ and its standard uncertainty, both as text.</summary>
/// <param name="U">Standard uncertainty, ‰, or null when the instrument gives none.</param>
public sealed record XrfComponent(string Symbol, string PerMille, string? U);
