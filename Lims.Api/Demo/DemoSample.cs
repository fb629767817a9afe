namespace Lims.Api.Demo;

/// <summary>One item of the day as the story follows it, by its three numbers.</summary>
public sealed record DemoSample(DemoItem Item, string OrderNo, string ItemNo, string BlindNo)
{
    /// <summary>The row of the tray it stands in: proofs at both ends, its own portions between them.</summary>
    public required char Row { get; init; }
}
