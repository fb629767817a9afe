namespace Lims.Api.Reports;

/// <summary>A reception with approved results for which no report stands.</summary>
/// <remarks>No constructor takes it: without a row a computed column has no type that one could be chosen by.</remarks>
public sealed record UnreportedOrder
{
    public string OrderNo { get; init; } = "";

    public long Items { get; init; }
}
