using System.Diagnostics;

namespace Lims.Tests.Ledger.Verification;

/// <summary>A process of its own that appends, as another host would.</summary>
internal static class AppendingChild
{
    /// <param name="host">Begins the keys of its commands.</param>
    /// <param name="count">How many each of its callers appends before it ends; null until it is killed.</param>
    public static Process Start(string connection, string? host = null, int? count = null) =>
        Process.Start(Of(connection, host, count))!;

    /// <param name="callers">How many append at once; null for as many as is usual.</param>
    public static ProcessStartInfo Of(string connection, string? host, int? count, int? callers = null) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ayarevi.dll"), "--help"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment =
            {
                [Appending.Variable] = connection,
                [Appending.HostVariable] = host,
                [Appending.CountVariable] = count?.ToString(CultureInfo.InvariantCulture),
                [Appending.CallersVariable] = callers?.ToString(CultureInfo.InvariantCulture),
                ["DOTNET_STARTUP_HOOKS"] = typeof(AppendingChild).Assembly.Location,
            },
        };
}
