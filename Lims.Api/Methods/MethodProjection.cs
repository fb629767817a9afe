using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Methods;

namespace Lims.Api.Methods;

/// <summary>Every version of every method.</summary>
public sealed class MethodProjection : IProjection
{
    private const string InsertSql = """
        INSERT INTO Method (MethodId, MethodVersion, NameTr, NameEn, Standard, Calculation, Rules, ReportDecimals,
            MinimumReplicates, MaximumRangePerMille, XrfMinimumSpots, XrfConsistentWithinPerMille,
            XrfCoatingRangePerMille, XrfMinimumSumPerMille, XrfMaximumSumPerMille, ScopeAccredited,
            StatementTr, StatementEn, IsExample)
        VALUES (@MethodId, @MethodVersion, @NameTr, @NameEn, @Standard, @Calculation, @Rules, @ReportDecimals,
            @MinimumReplicates, @MaximumRangePerMille, @XrfMinimumSpots, @XrfConsistentWithinPerMille,
            @XrfCoatingRangePerMille, @XrfMinimumSumPerMille, @XrfMaximumSumPerMille, @ScopeAccredited,
            @StatementTr, @StatementEn, @IsExample)
        """;

    private const string InsertBudgetSql = """
        INSERT INTO MethodBudget (MethodId, MethodVersion, Position, AlloyClass, WeighingMg, RepeatabilityPerMille,
            ProofPurityPerMille, MatrixPerMille, HomogeneityPerMille)
        VALUES (@MethodId, @MethodVersion, @Position, @AlloyClass, @WeighingMg, @RepeatabilityPerMille,
            @ProofPurityPerMille, @MatrixPerMille, @HomogeneityPerMille)
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        if (appended.Fact is not MethodVersionSet set)
            return;
        session.Connection.Execute(
            InsertSql,
            new
            {
                set.MethodId, MethodVersion = appended.SubjectVersion, set.NameTr, set.NameEn, set.Standard,
                set.Calculation, set.Rules, set.ReportDecimals, set.MinimumReplicates, set.MaximumRangePerMille,
                XrfMinimumSpots = set.Xrf?.MinimumSpots,
                XrfConsistentWithinPerMille = set.Xrf?.ConsistentWithinPerMille,
                XrfCoatingRangePerMille = set.Xrf?.CoatingRangePerMille,
                XrfMinimumSumPerMille = set.Xrf?.MinimumSumPerMille,
                XrfMaximumSumPerMille = set.Xrf?.MaximumSumPerMille,
                set.ScopeAccredited, set.StatementTr, set.StatementEn, set.IsExample,
            },
            session.Transaction);
        foreach (var (index, budget) in set.Budgets.Index())
            session.Connection.Execute(
                InsertBudgetSql,
                new
                {
                    set.MethodId, MethodVersion = appended.SubjectVersion, Position = index + 1L, budget.AlloyClass,
                    budget.WeighingMg, budget.RepeatabilityPerMille, budget.ProofPurityPerMille,
                    budget.MatrixPerMille, budget.HomogeneityPerMille,
                },
                session.Transaction);
    }
}
