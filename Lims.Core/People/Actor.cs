using System.Collections.Frozen;
using Lims.Core.Refusals;

namespace Lims.Core.People;

/// <summary>Who acts, and what he or she may do: every use case asks here first.</summary>
/// <param name="UserId">Opaque; the house itself acts as <see cref="Actors.House"/>.</param>
/// <param name="PartyId">Whose name it is, and for a customer whose orders; null for the house itself.</param>
/// <param name="Version">The version of the user's stream; 0 for the house itself.</param>
public sealed record Actor(
    string UserId,
    string? PartyId,
    IReadOnlySet<string> Roles,
    IReadOnlySet<string> MethodIds,
    bool Disabled,
    long Version)
{
    /// <summary>The house seeding itself, before there is anybody who could be asked.</summary>
    public static Actor House { get; } = new(
        Actors.House, null, FrozenSet.Create(Role.Administrator), FrozenSet<string>.Empty, false, 0);

    /// <summary>What stands in the ledger's Actor column.</summary>
    public string Ref => PartyId is null ? UserId : UserSubject.Of(UserId);

    public bool Has(string role) => !Disabled && Roles.Contains(role);

    /// <exception cref="RefusedException">The actor has none of these roles, or acts no more.</exception>
    public Actor Must(params string[] roles)
    {
        if (Disabled)
            throw PeopleRefusals.UserDisabled.With();
        return roles.Any(Roles.Contains)
            ? this
            : throw PeopleRefusals.RoleMissing.With(new Detail(
                string.Join(" / ", roles.Select(role => Role.Said(role).Turkish)),
                string.Join(" / ", roles)));
    }

    /// <exception cref="RefusedException">The actor is not authorised for the method.</exception>
    public Actor MustKnow(string methodId) => MethodIds.Contains(methodId)
        ? this
        : throw PeopleRefusals.NotAuthorisedForMethod.With(methodId);
}
