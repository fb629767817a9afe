using System.Text.RegularExpressions;

namespace Lims.Core.People;

/// <summary>Decides who joins the house, and what each may do.</summary>
public static partial class Staff
{
    /// <summary>A name to sign in with: the same letters on every keyboard, in one case.</summary>
    /// <exception cref="Refusals.RefusedException">The text cannot be a user name.</exception>
    public static string UserName(string text) =>
        UserNamePattern().IsMatch(text) ? text : throw PeopleRefusals.UserNameText.With(text);

    /// <exception cref="Refusals.RefusedException">A role is unknown.</exception>
    public static IReadOnlyList<IFact> Add(string userId, string partyId, IReadOnlyList<string> roles)
    {
        foreach (var role in roles)
            MustBeRole(role);
        return [new UserAdded(userId, partyId), .. roles.Distinct().Select(role => new RoleGranted(userId, role))];
    }

    /// <exception cref="Refusals.RefusedException">The role is unknown or held, or the user disabled.</exception>
    public static IReadOnlyList<IFact> Grant(Actor user, string role)
    {
        MustBeRole(role);
        MustAct(user);
        return user.Roles.Contains(role)
            ? throw PeopleRefusals.RoleHeld.With(Role.Said(role))
            : [new RoleGranted(user.UserId, role)];
    }

    /// <param name="administrators">How many people can administer the house now.</param>
    /// <exception cref="Refusals.RefusedException">The role is not held, or nobody would be left.</exception>
    public static IReadOnlyList<IFact> Withdraw(Actor user, string role, long administrators)
    {
        MustBeRole(role);
        if (!user.Roles.Contains(role))
            throw PeopleRefusals.RoleNotHeld.With(Role.Said(role));
        if (role == Role.Administrator && user.Has(role) && administrators <= 1)
            throw PeopleRefusals.LastAdministrator.With();
        return [new RoleWithdrawn(user.UserId, role)];
    }

    /// <exception cref="Refusals.RefusedException">The user is disabled or authorised already.</exception>
    public static IReadOnlyList<IFact> Authorise(Actor user, string methodId)
    {
        MustAct(user);
        return user.MethodIds.Contains(methodId)
            ? throw PeopleRefusals.AuthorisationHeld.With(methodId)
            : [new MethodAuthorised(user.UserId, methodId)];
    }

    /// <exception cref="Refusals.RefusedException">The user is not authorised.</exception>
    public static IReadOnlyList<IFact> WithdrawAuthorisation(Actor user, string methodId) =>
        user.MethodIds.Contains(methodId)
            ? [new MethodAuthorisationWithdrawn(user.UserId, methodId)]
            : throw PeopleRefusals.AuthorisationNotHeld.With(methodId);

    /// <param name="administrators">How many people can administer the house now.</param>
    /// <exception cref="Refusals.RefusedException">Disabled already, or nobody would be left.</exception>
    public static IReadOnlyList<IFact> Disable(Actor user, long administrators)
    {
        MustAct(user);
        return user.Has(Role.Administrator) && administrators <= 1
            ? throw PeopleRefusals.LastAdministrator.With()
            : [new UserDisabled(user.UserId)];
    }

    private static void MustAct(Actor user)
    {
        if (user.Disabled)
            throw PeopleRefusals.UserDisabled.With();
    }

    private static void MustBeRole(string role)
    {
        if (!Role.All.Contains(role))
            throw PeopleRefusals.RoleUnknown.With(role, string.Join(", ", Role.All));
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9.-]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserNamePattern();
}
