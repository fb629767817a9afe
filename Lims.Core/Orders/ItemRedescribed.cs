namespace Lims.Core.Orders;

/// <summary>An item was described wrongly at the counter; from now on this description counts, whole.</summary>
/// <remarks>Kind, metal and specification are what was agreed to be done, and are not described anew.</remarks>
/// <param name="Reason">Why, in one line; it travels inside the report, so it names no person.</param>
[FactKind("ItemRedescribed")]
public sealed record ItemRedescribed(
    string ItemNo,
    long Pieces,
    string? DeclaredPerMille,
    string? Marks,
    string? SerialNo,
    string? KmtsCode,
    string? SealNo,
    string? Condition,
    string Reason) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);

    /// <summary>The item as it is described now.</summary>
    public ItemReceived Over(ItemReceived item) => item with
    {
        Pieces = Pieces,
        DeclaredPerMille = DeclaredPerMille,
        Marks = Marks,
        SerialNo = SerialNo,
        KmtsCode = KmtsCode,
        SealNo = SealNo,
        Condition = Condition,
    };
}
