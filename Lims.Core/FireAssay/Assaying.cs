using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>From weighed cells to a result: the worksheet is built from facts, never typed.</summary>
public static class Assaying
{
    private const long LastAttempt = 3;

    /// <summary>
    /// The worksheet of the counting portions and their proofs; positions and groups are told apart by trays.
    /// </summary>
    public static Worksheet Worksheet(AssayBasis basis)
    {
        var budget = basis.Method.BudgetOf(basis.AlloyClass);
        return new Worksheet
        {
            Measurement = new Cupellation
            {
                AlloyClass = WorksheetCodes.AlloyClass(basis.AlloyClass)
                    ?? throw new InvalidOperationException($"The plan names no alloy class: '{basis.AlloyClass}'."),
                Samples = [.. basis.Portions.Select(cell => new AssaySample(
                    Position(cell), DecimalText.Parse(cell.MassMg!), DecimalText.Parse(cell.CornetMg!),
                    Group: Group(cell)))],
                Proofs = [.. basis.Proofs.Select(cell => new ProofAssay(
                    Position(cell), DecimalText.Parse(cell.MassMg!), DecimalText.Parse(cell.PurityPerMille!),
                    DecimalText.Parse(cell.CornetMg!), Group(cell)))],
                Uncertainty = budget is null ? null : new UncertaintyBudget(
                    DecimalText.Parse(budget.WeighingMg),
                    DecimalText.Parse(budget.RepeatabilityPerMille),
                    DecimalText.Parse(budget.ProofPurityPerMille),
                    DecimalText.Parse(budget.MatrixPerMille),
                    DecimalText.Parse(budget.HomogeneityPerMille)),
            },
            MinimumPerMille = Number(basis.SpecificationPerMille),
            DecisionRule = basis.DecisionRule is null ? DecisionRule.Simple
                : WorksheetCodes.DecisionRule(basis.DecisionRule)
                    ?? throw new InvalidOperationException($"The order names no rule: '{basis.DecisionRule}'."),
            MaximumRangePerMille = Number(basis.Method.MaximumRangePerMille),
            ReportDecimals = checked((int)basis.Method.ReportDecimals),
            GrossMassMg = Number(basis.GrossMassMg),
        };
    }

    /// <exception cref="Refusals.RefusedException">No portion counts, or something is not weighed yet.</exception>
    public static AssayCalculated Calculate(AssayBasis basis)
    {
        var portions = basis.Portions;
        if (portions.Count == 0)
            throw FireAssayRefusals.NoPortions.With(basis.ItemNo);
        if (basis.GrossMassMg is null)
            throw FireAssayRefusals.GrossMassMissing.With(basis.ItemNo);
        if (portions.Concat(basis.Proofs).FirstOrDefault(cell => cell.CornetMg is null) is { } waiting)
            throw FireAssayRefusals.CellNotWeighed.With(waiting.Position, waiting.TrayNo);
        var worksheet = Worksheet(basis);
        var result = FireAssayCalculation.Calculate(worksheet);
        return new AssayCalculated(
            basis.ItemNo,
            basis.Attempt,
            FireAssay.Worksheet.CurrentRules,
            Outcome(basis, portions, result),
            result.Accepted ? null : result.Findings[0].Code,
            result.Reported is { } reported ? DecimalText.Format(reported.PerMille) : null,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(worksheet.ToJson()))),
            result.ToJson());
    }

    /// <summary>
    /// A refused calculation asks for another pair, unless a pair and its repeat disagreed together, or it was the
    /// third attempt: then the house gives up and says so.
    /// </summary>
    private static string Outcome(AssayBasis basis, IReadOnlyList<TrayCell> portions, CalculationResult result) =>
        result.Accepted ? AssayCalculated.Accepted
        : basis.Attempt >= LastAttempt || DisagreedWithItsRepeat(portions, result) ? AssayCalculated.Inconclusive
        : AssayCalculated.Repeat;

    private static bool DisagreedWithItsRepeat(IReadOnlyList<TrayCell> portions, CalculationResult result) =>
        result.Findings[0] == CalculationFindings.DuplicatesDisagree
        && portions.DistinctBy(cell => cell.Attempt).Count() > 1;

    private static string Position(TrayCell cell) => cell.TrayNo + "/" + cell.Position;

    private static string Group(TrayCell cell) => cell.TrayNo + "/" + cell.ProofGroup;

    private static decimal? Number(string? text) => text is null ? null : DecimalText.Parse(text);
}
