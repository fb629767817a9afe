using Lims.Tests.Ledger.Verification;

/// <summary>
/// What the runtime calls first in a process that names this assembly in DOTNET_STARTUP_HOOKS; it must stand outside
/// any namespace.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() =>
        Appending.Forever(Environment.GetEnvironmentVariable(Appending.Variable)!).GetAwaiter().GetResult();
}
