namespace Lims.Core.Orders;

/// <summary>The item was photographed; a later photo counts before an earlier one, which stays.</summary>
/// <param name="PhotoSha256">The JPEG as it is kept, without what the camera wrote beside the picture.</param>
[FactKind("ItemPhotographed")]
public sealed record ItemPhotographed(string ItemNo, string PhotoSha256, long WidthPx, long HeightPx)
    : IFact, INamesBytes
{
    public string Subject => ItemSubject.Of(ItemNo);

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [PhotoSha256];
}
