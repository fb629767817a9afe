namespace Lims.Core.Custody;

/// <summary>Where an item is: in exactly one holder's hands, perhaps held out to another.</summary>
public sealed record CustodyState(string ItemNo, string Holder, string? GivenTo);
