namespace Lims.Core.People;

/// <summary>A user may no longer work by a method.</summary>
[FactKind("MethodAuthorisationWithdrawn")]
public sealed record MethodAuthorisationWithdrawn(string UserId, string MethodId) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
