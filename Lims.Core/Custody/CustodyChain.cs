namespace Lims.Core.Custody;

/// <summary>Every move of an item is two-sided: given, then accepted.</summary>
public static class CustodyChain
{
    private const string PlaceHead = "place:";

    /// <remarks>A place cannot accept: whoever puts the item there does both, in one step.</remarks>
    public static IReadOnlyList<IFact> Give(CustodyState item, HandoverGiven given)
    {
        if (item.Holder != given.FromHolder)
            throw CustodyRefusals.NotHolder.With(item.ItemNo);
        if (item.GivenTo is not null)
            throw CustodyRefusals.AlreadyGiven.With(item.ItemNo);
        if (given.ToHolder == item.Holder)
            throw CustodyRefusals.ToOneself.With(item.ItemNo);
        return given.ToHolder.StartsWith(PlaceHead, StringComparison.Ordinal)
            ? [given, new HandoverAccepted(given.ItemNo, given.ToHolder, given.SealIntact, given.Place)]
            : [given];
    }

    /// <remarks>What lies at a place may be taken from it by anybody of the house; the ledger names who did.</remarks>
    public static IReadOnlyList<IFact> Accept(CustodyState item, HandoverAccepted accepted)
    {
        var fromPlace = item.GivenTo is null && item.Holder.StartsWith(PlaceHead, StringComparison.Ordinal);
        if (!fromPlace && item.GivenTo != accepted.Holder)
            throw CustodyRefusals.NotGivenToYou.With(item.ItemNo);
        return [accepted];
    }

    /// <summary>Whoever works on an item must have it in hands.</summary>
    public static void MustHold(CustodyState item, string holder)
    {
        if (item.Holder != holder || item.GivenTo is not null)
            throw CustodyRefusals.NotInYourHands.With();
    }
}
