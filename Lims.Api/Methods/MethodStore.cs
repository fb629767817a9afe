using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Methods;

namespace Lims.Api.Methods;

/// <summary>Reads the methods of the house, every version of them.</summary>
public static class MethodStore
{
    private const string AtSql = """
        SELECT m.MethodId, m.MethodVersion, m.NameTr, m.NameEn, m.Standard, m.Calculation, m.Rules, m.ReportDecimals,
            m.MinimumReplicates, m.MaximumRangePerMille, m.XrfMinimumSpots, m.XrfConsistentWithinPerMille,
            m.XrfCoatingRangePerMille, m.XrfMinimumSumPerMille, m.XrfMaximumSumPerMille, m.ScopeAccredited,
            m.StatementTr, m.StatementEn, m.IsExample
        FROM Method m
        WHERE m.MethodId = @MethodId AND m.MethodVersion = COALESCE(@MethodVersion,
            (SELECT MAX(n.MethodVersion) FROM Method n WHERE n.MethodId = @MethodId))
        """;

    private const string BudgetsSql = """
        SELECT b.AlloyClass, b.WeighingMg, b.RepeatabilityPerMille, b.ProofPurityPerMille, b.MatrixPerMille,
            b.HomogeneityPerMille
        FROM MethodBudget b
        WHERE b.MethodId = @MethodId AND b.MethodVersion = @MethodVersion
        ORDER BY b.Position
        """;

    private const string IdsSql = """
        SELECT m.MethodId FROM Method m WHERE m.MethodVersion = 1 ORDER BY m.MethodId
        """;

    /// <summary>The version in force, or null when there is no such method.</summary>
    public static AssayMethod? Newest(LedgerSession session, string methodId) => Load(session, methodId, null);

    /// <summary>One version of a method, or null.</summary>
    public static AssayMethod? At(LedgerSession session, string methodId, long methodVersion) =>
        Load(session, methodId, methodVersion);

    /// <summary>The version in force of a method that must exist.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such method.</exception>
    public static AssayMethod Must(LedgerSession session, string methodId) =>
        Newest(session, methodId) ?? throw MethodsRefusals.MethodUnknown.With(methodId);

    /// <summary>Every method in force, by id.</summary>
    public static IReadOnlyList<AssayMethod> All(LedgerSession session) =>
    [
        .. session.Connection.Query<string>(IdsSql, transaction: session.Transaction).ToList()
            .Select(methodId => Must(session, methodId)),
    ];

    private static AssayMethod? Load(LedgerSession session, string methodId, long? methodVersion)
    {
        var row = session.Connection.QuerySingleOrDefault<MethodRow>(
            AtSql, new { MethodId = methodId, MethodVersion = methodVersion }, session.Transaction);
        if (row is null)
            return null;
        var budgets = session.Connection.Query<BudgetRow>(
            BudgetsSql, new { row.MethodId, row.MethodVersion }, session.Transaction);
        return new AssayMethod(row.MethodId, row.MethodVersion, row.NameTr, row.NameEn, row.Standard, row.Calculation,
            row.Rules, row.ReportDecimals, row.MinimumReplicates, row.MaximumRangePerMille,
            [.. budgets.Select(budget => new MethodBudget(budget.AlloyClass, budget.WeighingMg,
                budget.RepeatabilityPerMille, budget.ProofPurityPerMille, budget.MatrixPerMille,
                budget.HomogeneityPerMille))],
            XrfOf(row), row.ScopeAccredited == 1, row.StatementTr, row.StatementEn, row.IsExample == 1);
    }

    private static XrfLimits? XrfOf(MethodRow row) => row.XrfMinimumSpots is null
        ? null
        : new XrfLimits(row.XrfMinimumSpots.Value, row.XrfConsistentWithinPerMille!, row.XrfCoatingRangePerMille!,
            row.XrfMinimumSumPerMille!, row.XrfMaximumSumPerMille!);

    private sealed record MethodRow(
        string MethodId, long MethodVersion, string NameTr, string NameEn, string? Standard, string Calculation,
        string Rules, long ReportDecimals, long MinimumReplicates, string? MaximumRangePerMille, long? XrfMinimumSpots,
        string? XrfConsistentWithinPerMille, string? XrfCoatingRangePerMille, string? XrfMinimumSumPerMille,
        string? XrfMaximumSumPerMille, long ScopeAccredited, string StatementTr, string StatementEn, long IsExample);

    private sealed record BudgetRow(
        string AlloyClass, string WeighingMg, string RepeatabilityPerMille, string ProofPurityPerMille,
        string MatrixPerMille, string HomogeneityPerMille);
}
