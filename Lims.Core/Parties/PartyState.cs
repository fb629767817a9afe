namespace Lims.Core.Parties;

/// <summary>How far a party's stream has come.</summary>
public sealed record PartyState(string PartyId, long PartyVersion, bool Erased);
