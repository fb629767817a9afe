namespace Lims.Core.FireAssay;

/// <summary>One taken cupel on a tray sheet.</summary>
/// <param name="Position">Row letter and column number, such as A1.</param>
/// <param name="BlindNo">Of the item whose portion stands here; null for a proof.</param>
/// <param name="MassMg">Portion, or fine gold of a proof, mg; null until weighed.</param>
/// <param name="SilverMg">Silver to be added, mg; null when not planned.</param>
public sealed record TraySheetCell(
    string Position, string ProofGroup, string? BlindNo, string? MassMg, string? SilverMg);
