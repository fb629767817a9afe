using Lims.Api.Ledger;

namespace Lims.Api.Orders;

/// <summary>Which photos the house has of its items.</summary>
public static class PhotoStore
{
    private const string PhotosSql = """
        SELECT ItemNo, PhotoSha256, WidthPx, HeightPx, AtUtc, Seq FROM ItemPhoto WHERE ItemNo = @ItemNo
        ORDER BY Seq DESC
        """;

    /// <summary>Newest first: that one counts.</summary>
    public static IReadOnlyList<ItemPhotoRow> Photos(LedgerSession session, string itemNo) =>
        session.All<ItemPhotoRow>(PhotosSql, new { ItemNo = itemNo });
}
