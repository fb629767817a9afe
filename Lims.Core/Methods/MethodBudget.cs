namespace Lims.Core.Methods;

/// <summary>
/// The uncertainty contributions of a method for one alloy class, standard uncertainties as decimal text.
/// </summary>
/// <remarks>The members <c>uncertainty</c> of a worksheet; what each means stands in the calculation rules.</remarks>
/// <param name="AlloyClass">yellow, red, white-nickel, white-palladium, fine or dore.</param>
/// <param name="WeighingMg">Of one weighing, mg.</param>
/// <param name="RepeatabilityPerMille">Of one assay, ‰.</param>
/// <param name="ProofPurityPerMille">Of the proof gold, ‰.</param>
/// <param name="MatrixPerMille">Proof and sample differing, ‰.</param>
/// <param name="HomogeneityPerMille">The item itself, ‰.</param>
public sealed record MethodBudget(
    string AlloyClass,
    string WeighingMg,
    string RepeatabilityPerMille,
    string ProofPurityPerMille,
    string MatrixPerMille,
    string HomogeneityPerMille);
