namespace Lims.Core.FireAssay;

/// <summary>The standard uncertainties of the method (GUM), each 0 or above.</summary>
/// <param name="WeighingMg">u_m, of one weighing.</param>
/// <param name="RepeatabilityPerMille">s_r, of one replicate.</param>
/// <param name="ProofPurityPerMille">u_P, of the proof gold's purity; it is not averaged away.</param>
/// <param name="MatrixPerMille">What proofs unlike the sample leave uncorrected.</param>
/// <param name="HomogeneityPerMille">What the item differs from place to place.</param>
public sealed record UncertaintyBudget(
    decimal WeighingMg,
    decimal RepeatabilityPerMille,
    decimal ProofPurityPerMille,
    decimal MatrixPerMille,
    decimal HomogeneityPerMille);
