namespace Lims.Core.Orders;

/// <summary>The label under which the bench knows an item: it has no room for customer or item number.</summary>
/// <param name="Kind">Code, worded by <c>kind.…</c>, or the thing's own name.</param>
/// <param name="Metal">Symbol such as <c>Au</c>.</param>
/// <param name="GrossMassMg">As weighed at reception, plain decimal text.</param>
/// <param name="GrossMassDecimals">Decimals of the mass in grams as weighed, 0 to 6.</param>
public sealed record BlindLabel(
    string BlindNo, string Kind, string Metal, long Pieces, string GrossMassMg, int GrossMassDecimals);
