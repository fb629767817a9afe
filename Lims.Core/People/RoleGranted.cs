namespace Lims.Core.People;

/// <summary>A user got a role of the closed list <see cref="Role"/>.</summary>
[FactKind("RoleGranted")]
public sealed record RoleGranted(string UserId, string Role) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
