namespace Lims.Core.People;

/// <summary>A user acts no more; what was done stays under the same id.</summary>
[FactKind("UserDisabled")]
public sealed record UserDisabled(string UserId) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
