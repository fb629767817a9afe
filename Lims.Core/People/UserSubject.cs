namespace Lims.Core.People;

/// <summary>The stream of one user, which is also the text that stands in the ledger's Actor column.</summary>
public static class UserSubject
{
    private const string Head = "user:";

    public static string Of(string userId) => Head + userId;

    /// <summary>The user id of an actor, or null when the actor is no person.</summary>
    public static string? UserIdOf(string actor) =>
        actor.StartsWith(Head, StringComparison.Ordinal) ? actor[Head.Length..] : null;
}
