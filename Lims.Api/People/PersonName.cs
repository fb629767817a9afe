namespace Lims.Api.People;

/// <summary>Who a user is.</summary>
/// <param name="PartyId">Where the name is kept.</param>
/// <param name="Name">Null where there is none, or it was erased.</param>
public sealed record PersonName(string PartyId, string? Name);
