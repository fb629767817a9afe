using Lims.Api.Ledger;
using Lims.Api.Randomness;
using Lims.Core.People;

namespace Lims.Api.People;

/// <summary>Lets people in: by password, or once by a link with which they choose one.</summary>
/// <remarks>Passwords are hashed outside any transaction: that takes longer than a hundred commits.</remarks>
/// <param name="byName">Reads how a user signs in.</param>
/// <param name="write">Runs in a short transaction of its own; an exception rolls it back.</param>
public sealed class SignInGate(
    Func<string, SignInRow?> byName, Func<Action<LedgerSession>, Task> write, TimeProvider clock, Draw draw)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(3);

    /// <summary>Who signs in with this name and password.</summary>
    /// <exception cref="Core.Refusals.RefusedException">
    /// Name or password are wrong, or the user is locked or disabled.
    /// </exception>
    public async Task<SignInRow> Enter(string userName, string password)
    {
        var row = byName(userName);
        if (row is not null && LockoutOf(row).IsLocked(clock.GetUtcNow()))
            throw PeopleRefusals.SignInLocked.With();
        if (Passwords.Fits(row?.PasswordHash, password))
        {
            await write(session =>
            {
                PeopleStore.Actor(session, row!.UserId);
                if (LockoutOf(row) != Lockout.None)
                    SetLockout(session, row.UserId, _ => Lockout.None);
            });
            return row!;
        }
        if (row is not null)
            await write(session =>
                SetLockout(session, row.UserId, lockout => lockout.AfterFailure(clock.GetUtcNow())));
        throw PeopleRefusals.SignInFailed.With();
    }

    /// <summary>Gives a one-time link's token and ends the password and every older link of the user.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such user.</exception>
    public async Task<string> GiveLink(string userName)
    {
        var token = draw.Token();
        await write(session =>
        {
            var row = SignInStore.ByName(session, userName) ?? throw PeopleRefusals.UserUnknown.With(userName);
            SetPassword(session, row, null);
            SignInStore.InsertLink(
                session, token, row.UserId, LedgerInstant.Format(clock.GetUtcNow() + LinkLife));
        });
        return token;
    }

    /// <summary>A person with a link chooses a password; the link is spent.</summary>
    /// <exception cref="Core.Refusals.RefusedException">
    /// The link does not count, or the password is too short.
    /// </exception>
    public Task Redeem(string token, string password)
    {
        var hash = Passwords.Hash(password);
        return write(session =>
        {
            var nowUtc = LedgerInstant.Format(clock.GetUtcNow());
            var userId = SignInStore.UserOfLink(session, token, nowUtc) ?? throw PeopleRefusals.SignInLinkSpent.With();
            SetPassword(session, SignInStore.ById(session, userId)!, hash);
        });
    }

    /// <summary>Sets a password without a link: administration at the machine itself.</summary>
    /// <exception cref="Core.Refusals.RefusedException">
    /// There is no such user, or the password is too short.
    /// </exception>
    public Task SetPassword(string userName, string password)
    {
        var hash = Passwords.Hash(password);
        return write(session => SetPassword(
            session, SignInStore.ByName(session, userName) ?? throw PeopleRefusals.UserUnknown.With(userName), hash));
    }

    private void SetPassword(LedgerSession session, SignInRow row, string? hash)
    {
        SignInStore.DeleteLinks(session, row.UserId);
        SignInStore.Update(
            session, row with { PasswordHash = hash, Stamp = draw.Id(), Failures = 0, LockedUntilUtc = null });
    }

    private static void SetLockout(LedgerSession session, string userId, Func<Lockout, Lockout> next)
    {
        var row = SignInStore.ById(session, userId)!;
        var lockout = next(LockoutOf(row));
        SignInStore.Update(
            session, row with { Failures = lockout.Failures, LockedUntilUtc = lockout.LockedUntilUtc });
    }

    private static Lockout LockoutOf(SignInRow row) => new(row.Failures, row.LockedUntilUtc);
}
