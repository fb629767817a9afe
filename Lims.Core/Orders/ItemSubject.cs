namespace Lims.Core.Orders;

/// <summary>The name of an item's stream in the ledger.</summary>
public static class ItemSubject
{
    public static string Of(string itemNo) => "item:" + itemNo;
}
