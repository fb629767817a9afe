namespace Lims.Core.Orders;

/// <summary>An item as the customer describes it at the counter; every figure here is the customer's word.</summary>
public sealed record AnnouncedItem(
    string Kind,
    string Metal,
    long Pieces,
    string? DeclaredPerMille = null,
    string? SpecificationPerMille = null,
    string? Marks = null,
    string? SerialNo = null,
    string? KmtsCode = null,
    string? SealNo = null,
    string? Condition = null);
