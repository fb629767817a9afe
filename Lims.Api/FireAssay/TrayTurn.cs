namespace Lims.Api.FireAssay;

/// <summary>What a scan at the tray came to.</summary>
/// <param name="Cell">The cell to stay at; null: whichever is next.</param>
/// <param name="Done">The cell in which something was done; null where a cell was only chosen.</param>
/// <param name="GoTo">The address at which the scanned thing is worked at, when it is not this tray.</param>
public sealed record TrayTurn(string? Cell = null, string? Done = null, string? GoTo = null);
