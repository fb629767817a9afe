namespace Lims.Api.Orders;

/// <summary>An item as its table holds it.</summary>
public sealed record ItemRow(
    string ItemNo, string OrderNo, long Position, string BlindNo, string Kind, string Metal, long Pieces,
    string? DeclaredPerMille, string? SpecificationPerMille, string? Marks, string? SerialNo, string? KmtsCode,
    string? SealNo, string? Condition, long Seq);
