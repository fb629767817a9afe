using Lims.Core.Methods;

namespace Lims.Core.FireAssay;

/// <summary>
/// All that one calculation rests on, gathered from tables at the bench or from facts when it is verified.
/// </summary>
/// <param name="GrossMassMg">
/// The mass the fine mass is of: delivered when weighed, else received; null when neither.
/// </param>
/// <param name="Cells">The item's own cells and the proofs of their trays, in the order they were given away.</param>
/// <param name="Earlier">What earlier attempts came to, in order.</param>
public sealed record AssayBasis(
    string ItemNo,
    string AlloyClass,
    AssayMethod Method,
    string? SpecificationPerMille,
    string? DecisionRule,
    string? GrossMassMg,
    IReadOnlyList<TrayCell> Cells,
    IReadOnlyList<AttemptOutcome> Earlier)
{
    public long Attempt => Earlier.Count + 1;

    /// <summary>The item's cells that count now: those of <see cref="CountingAttempts"/> that were not lost.</summary>
    public IReadOnlyList<TrayCell> Portions
    {
        get
        {
            var attempts = CountingAttempts;
            return [.. Cells.Where(cell => cell.ItemNo == ItemNo && !cell.Lost && attempts.Contains(cell.Attempt))];
        }
    }

    /// <summary>
    /// A pair that disagreed is judged together with its repeat. A pair that fell for another reason, such as with its
    /// proofs, is out by itself; after a result was sent back nothing before it counts.
    /// </summary>
    private HashSet<long> CountingAttempts => [
        Attempt,
        .. Earlier.Reverse().TakeWhile(each => each.Outcome == AssayCalculated.Repeat)
            .Where(each => each.Finding == CalculationFindings.DuplicatesDisagree.Code)
            .Select(each => each.Attempt),
    ];

    /// <summary>The proofs of the groups that the counting portions stand in.</summary>
    public IReadOnlyList<TrayCell> Proofs
    {
        get
        {
            var groups = Portions.Select(cell => (cell.TrayNo, cell.ProofGroup)).ToHashSet();
            return [.. Cells.Where(cell => cell.IsProof && groups.Contains((cell.TrayNo, cell.ProofGroup)))];
        }
    }
}
