namespace Lims.Core.Parties;

/// <summary>
/// Every version of a party was erased at the person's lawful request: the rows are absent with reason.
/// </summary>
[FactKind("PartyErased")]
public sealed record PartyErased(string PartyId) : IFact
{
    public string Subject => PartySubject.Of(PartyId);
}
