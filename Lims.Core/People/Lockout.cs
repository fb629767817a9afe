namespace Lims.Core.People;

/// <summary>How often a password may be wrong: five times, then fifteen minutes of silence.</summary>
/// <param name="Failures">Wrong attempts since the last right one.</param>
/// <param name="LockedUntilUtc">An instant of the ledger, or null.</param>
public sealed record Lockout(long Failures, string? LockedUntilUtc)
{
    private const long FailuresAllowed = 5;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(15);

    public static Lockout None { get; } = new(0, null);

    public bool IsLocked(DateTimeOffset now) => LockedUntilUtc is not null
        && string.CompareOrdinal(LedgerInstant.Format(now), LockedUntilUtc) < 0;

    /// <summary>After one more wrong attempt.</summary>
    public Lockout AfterFailure(DateTimeOffset now) => Failures + 1 < FailuresAllowed
        ? new Lockout(Failures + 1, null)
        : new Lockout(0, LedgerInstant.Format(now + Silence));
}
