using Lims.Core.Ledger;

namespace Lims.Api.Ledger;

/// <summary>
/// One slice's tables as a function of the facts: dropped and rebuilt at will, compared by <c>verify</c>.
/// </summary>
/// <remarks>
/// Uses the fact, its row and the slice's own tables only: no clock, no randomness, no culture, no identity column.
/// </remarks>
public interface IProjection
{
    /// <summary>Books one fact; a fact of another slice is passed over.</summary>
    void Apply(LedgerSession session, AppendedFact appended);
}

/// <summary>
/// What a command left in the ledger; <c>Repeated</c> when its key had been seen and nothing was written now.
/// </summary>
public sealed record Appended(string CommandKey, bool Repeated, IReadOnlyList<AppendedFact> Facts);
