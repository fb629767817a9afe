using Lims.Core.House;

namespace Lims.Core.FireAssay;

/// <summary>A tray of cupels on paper, as it lies on the bench: blind numbers only.</summary>
/// <param name="OpenedAtUtc">Text of <see cref="Ledger.LedgerInstant"/>.</param>
/// <param name="OpenedBy">Name of the person.</param>
/// <param name="Method">Code of the method, worded by <c>method.…</c>, or a name of the house's own.</param>
/// <param name="Rows">How many rows of cupels the tray has, lettered from A; at most 8.</param>
/// <param name="Columns">How many cupels a row has, numbered from 1; at most 12.</param>
/// <param name="Cells">The cupels that are taken; all others print as free.</param>
public sealed record TraySheet(
    PaperHouse House,
    string TrayNo,
    string OpenedAtUtc,
    string OpenedBy,
    string Method,
    int Rows,
    int Columns,
    IReadOnlyList<TraySheetCell> Cells);
