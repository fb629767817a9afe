using Lims.Core.Refusals;

namespace Lims.Tests.Refusals;

/// <summary>Says in one word that something is refused, and why.</summary>
internal static class Refused
{
    public static void As(Refusal refusal, Action act) => As(refusal.Code, act);

    public static void As(string code, Action act)
    {
        var refused = Assert.Throws<RefusedException>(() => act());
        Assert.That(refused.Code, Is.EqualTo(code));
        Assert.That(refused.Turkish + refused.English, Does.Not.Match(@"\{[0-9]\}"), "Every detail is filled in.");
    }
}
