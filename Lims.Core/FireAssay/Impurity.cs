namespace Lims.Core.FireAssay;

/// <summary>One impurity found in a metal of high fineness.</summary>
/// <param name="PerMille">Mass fraction, ‰.</param>
/// <param name="UPerMille">Its standard uncertainty, ‰.</param>
public sealed record Impurity(string Symbol, decimal PerMille, decimal UPerMille);
