namespace Lims.Api.Ledger.Verification;

/// <summary>Holds a table of record against the facts that name its rows by hash.</summary>
/// <param name="Table">The table, as findings name it.</param>
/// <param name="Concerns">Which facts it needs to see.</param>
/// <param name="Findings">One sentence for each row that does not agree, naming it.</param>
public sealed record RecordCheck(
    string Table, Func<IFact, bool> Concerns,
    Func<LedgerSession, IEnumerable<AppendedFact>, IReadOnlyList<string>> Findings);
