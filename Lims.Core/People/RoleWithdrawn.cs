namespace Lims.Core.People;

/// <summary>A user lost a role.</summary>
[FactKind("RoleWithdrawn")]
public sealed record RoleWithdrawn(string UserId, string Role) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
