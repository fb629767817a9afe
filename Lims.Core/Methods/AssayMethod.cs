namespace Lims.Core.Methods;

/// <summary>One version of a method, as orders and worksheets use it.</summary>
/// <param name="MethodVersion">The version of the stream <c>method:&lt;id&gt;</c>.</param>
/// <param name="MaximumRangePerMille">
/// The house's own limit for two replicates, ‰, or null for that of the rules.
/// </param>
/// <param name="Xrf">Limits of a screening, or null for a method that is none.</param>
public sealed record AssayMethod(
    string MethodId,
    long MethodVersion,
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
    bool ScopeAccredited,
    string StatementTr,
    string StatementEn,
    bool IsExample)
{
    /// <summary>The method as its fact set it.</summary>
    public static AssayMethod From(MethodVersionSet set, long methodVersion) => new(
        set.MethodId, methodVersion, set.NameTr, set.NameEn, set.Standard, set.Calculation, set.Rules,
        set.ReportDecimals, set.MinimumReplicates, set.MaximumRangePerMille, set.Budgets, set.Xrf,
        set.ScopeAccredited == 1, set.StatementTr, set.StatementEn, set.IsExample == 1);

    /// <summary>The budget of an alloy class, or null: then no uncertainty can be stated.</summary>
    public MethodBudget? BudgetOf(string alloyClass) =>
        Budgets.FirstOrDefault(each => each.AlloyClass == alloyClass);
}
