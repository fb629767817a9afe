namespace Lims.Core.People;

/// <summary>A user may work by a method (ISO/IEC 17025 6.2).</summary>
[FactKind("MethodAuthorised")]
public sealed record MethodAuthorised(string UserId, string MethodId) : IFact
{
    public string Subject => UserSubject.Of(UserId);
}
