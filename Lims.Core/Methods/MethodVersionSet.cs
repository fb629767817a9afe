namespace Lims.Core.Methods;

/// <summary>A method as the house works by it from now on; an order keeps the version it was received under.</summary>
/// <param name="Standard">
/// The published standard, such as <c>TS EN ISO 11426</c>, or null for a method of the house.
/// </param>
/// <param name="Calculation">
/// <c>cupellation-gold</c>, <c>titration-silver</c>, <c>difference</c>, or <c>screening</c> (no result).
/// </param>
/// <param name="Rules">The number of the calculation rules; a changed formula is a new number.</param>
/// <param name="MaximumRangePerMille">
/// A stricter or wider limit for two replicates, ‰; null takes the limits of the rules.
/// </param>
/// <param name="ScopeAccredited">1 where the method stands in the house's accredited scope.</param>
/// <param name="StatementTr">What the report says of the method, besides its standard.</param>
/// <param name="IsExample">1 for seeded figures that the house has not validated itself.</param>
[FactKind("MethodVersionSet")]
public sealed record MethodVersionSet(
    string MethodId,
    string NameTr,
    string NameEn,
    string? Standard,
    string Calculation,
    string Rules,
    long ReportDecimals,
    long MinimumReplicates,
    string? MaximumRangePerMille,
    IReadOnlyList<MethodBudget> Budgets,
    XrfLimits? Xrf,
    long ScopeAccredited,
    string StatementTr,
    string StatementEn,
    long IsExample) : IFact
{
    public string Subject => MethodSubject.Of(MethodId);
}
