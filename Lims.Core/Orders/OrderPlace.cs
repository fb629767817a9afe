namespace Lims.Core.Orders;

/// <summary>
/// The place a new order takes: the house's year, the next number in it, and the method's version in force.
/// </summary>
public sealed record OrderPlace(int Year, long Number, long MethodVersion);
