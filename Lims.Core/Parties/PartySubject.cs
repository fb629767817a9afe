namespace Lims.Core.Parties;

/// <summary>The stream of one party.</summary>
public static class PartySubject
{
    public static string Of(string partyId) => "party:" + partyId;
}
