namespace Lims.Core.Orders;

/// <summary>The label that an item carries at the counter.</summary>
/// <param name="Kind">Code, worded by <c>kind.…</c>, or the thing's own name.</param>
/// <param name="Metal">Symbol such as <c>Au</c>.</param>
/// <param name="GrossMassMg">As weighed at reception, plain decimal text.</param>
/// <param name="GrossMassDecimals">Decimals of the mass in grams as weighed, 0 to 6.</param>
/// <param name="SealNo">Of the bag, or null.</param>
public sealed record ItemLabel(
    string ItemNo, string Kind, string Metal, long Pieces, string GrossMassMg, int GrossMassDecimals, string? SealNo);
