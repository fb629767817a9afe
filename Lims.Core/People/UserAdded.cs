namespace Lims.Core.People;

/// <summary>Somebody may act in the house; who that is stands in the party's own record.</summary>
[FactKind("UserAdded")]
public sealed record UserAdded(string UserId, string PartyId) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
