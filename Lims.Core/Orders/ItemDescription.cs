using Lims.Core.Refusals;

namespace Lims.Core.Orders;

/// <summary>What an item is said to be, corrected at the counter.</summary>
public static class ItemDescription
{
    private const int MostReasonLength = 200;

    /// <param name="approved">The item's result is approved: a report may rest on the description by now.</param>
    /// <param name="byManager">The manager corrects it, for an amended report.</param>
    public static IReadOnlyList<IFact> Correct(ItemRedescribed corrected, bool approved, bool byManager)
    {
        if (approved && !byManager)
            throw OrdersRefusals.DescribedAfterApproval.With(corrected.ItemNo);
        Reception.CheckPieces(corrected.Pieces);
        Reception.CheckPerMille(corrected.DeclaredPerMille);
        if (string.IsNullOrWhiteSpace(corrected.Reason) || corrected.Reason.Length > MostReasonLength
            || corrected.Reason.Any(char.IsControl))
            throw OrdersRefusals.DescriptionReason.With(corrected.ItemNo);
        return [corrected];
    }
}
