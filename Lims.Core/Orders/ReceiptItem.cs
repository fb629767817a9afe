namespace Lims.Core.Orders;

/// <summary>One item on a reception receipt.</summary>
/// <param name="Kind">Code, worded by <c>kind.…</c>, or the thing's own name.</param>
/// <param name="Metal">Symbol such as <c>Au</c>, worded by <c>metal.…</c>.</param>
/// <param name="GrossMassMg">As weighed at reception, plain decimal text.</param>
/// <param name="GrossMassDecimals">Decimals of the mass in grams as weighed, 0 to 6.</param>
/// <param name="DeclaredPerMille">With marks, serial and KMTS code a statement of the customer.</param>
public sealed record ReceiptItem(
    string ItemNo,
    string Kind,
    string Metal,
    long Pieces,
    string GrossMassMg,
    int GrossMassDecimals,
    string? DeclaredPerMille,
    string? Marks,
    string? SerialNo,
    string? KmtsCode,
    string? SealNo,
    string? Condition);
