namespace Lims.Instruments.Balances;

/// <summary>What a balance says it is; null where it does not know the question.</summary>
/// <param name="SerialNo">I4.</param>
/// <param name="Model">I2, with the weighing range many balances add.</param>
/// <param name="Software">I3.</param>
/// <param name="Commands">The whole I1 reply: levels and versions of the protocol.</param>
public sealed record BalanceIdentity(string SerialNo, string? Model, string? Software, string? Commands);
