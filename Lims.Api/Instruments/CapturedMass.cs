namespace Lims.Api.Instruments;

/// <summary>A mass as it was read back from the kept bytes of a balance.</summary>
/// <param name="Sha256">The kept bytes, lower-case hex.</param>
public sealed record CapturedMass(string Sha256, string MassMg, string Digits, string Unit);
