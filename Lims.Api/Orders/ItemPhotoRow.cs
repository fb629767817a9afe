namespace Lims.Api.Orders;

/// <summary>A photo of an item as its table holds it; the picture itself is kept as bytes.</summary>
public sealed record ItemPhotoRow(
    string ItemNo, string PhotoSha256, long WidthPx, long HeightPx, string AtUtc, long Seq);
