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

    /// <summary>The item's cells that count now, see <see cref="FirstAttemptThatCounts"/>.</summary>
    public IReadOnlyList<TrayCell> Portions =>
        [.. Cells.Where(cell => cell.ItemNo == ItemNo && !cell.Lost && cell.Attempt >= FirstAttemptThatCounts)];

    /// <summary>
    /// A pair that disagreed is judged together with its repeat; a pair that fell with its proofs, or was sent back,
    /// is out, and only what came after it counts.
    /// </summary>
    private long FirstAttemptThatCounts
    {
        get
        {
            var first = Attempt;
            while (first > 1 && Earlier[(int)first - 2] is { Outcome: AssayCalculated.Repeat } before
                   && before.Finding == "duplicates-disagree")
                first--;
            return first;
        }
    }

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
