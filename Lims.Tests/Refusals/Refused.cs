using Lims.Core.Refusals;

namespace Lims.Tests.Refusals;

/// <summary>Says in one word that something is refused, and why.</summary>
internal static class Refused
{
    public static void As(Refusal refusal, Action act) => As(refusal.Code, act);

    public static void As(string code, Action act) => Check(code, Assert.Throws<RefusedException>(() => act()));

    public static async Task As(Refusal refusal, Func<Task> act) =>
        Check(refusal.Code, await Assert.ThrowsAsync<RefusedException>(() => act()));

    private static void Check(string code, RefusedException? refused)
    {
        Assert.That(refused?.Code, Is.EqualTo(code));
        Assert.That(refused!.Turkish + refused.English, Does.Not.Match(@"\{[0-9]\}"), "Every detail is filled in.");
    }
}
