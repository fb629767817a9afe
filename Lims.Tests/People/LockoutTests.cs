using Lims.Core.People;

namespace Lims.Tests.People;

public sealed class LockoutTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(3));

    [Test]
    public void Five_wrong_passwords_lock_for_fifteen_minutes()
    {
        var lockout = Lockout.None;
        for (var i = 0; i < 4; i++)
            lockout = lockout.AfterFailure(Now);
        Assert.That(lockout.IsLocked(Now), Is.False);

        lockout = lockout.AfterFailure(Now);
        Assert.That(lockout.IsLocked(Now.AddMinutes(15).AddTicks(-1)), Is.True);
        Assert.That(lockout.IsLocked(Now.AddMinutes(15)), Is.False);
        Assert.That(lockout.AfterFailure(Now.AddMinutes(15)).IsLocked(Now.AddMinutes(15)), Is.False);
    }
}
