using System.Threading.RateLimiting;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.RateLimiting;

namespace Lims.Api.Web;

/// <summary>How often one address may try passwords or codes in a minute: guessing ends in waiting.</summary>
internal static class RequestLimits
{
    public const string SignIn = "sign-in";
    public const string Verify = "verify";

    /// <summary>
    /// A house behind one address signs in together in the morning; five wrong passwords lock a user anyway.
    /// </summary>
    public const int SignInsAMinute = 60;

    public const int VerificationsAMinute = 120;

    public static void Add(RateLimiterOptions limits)
    {
        limits.AddPolicy(SignIn, context => AMinute(context, SignInsAMinute));
        limits.AddPolicy(Verify, context => AMinute(context, VerificationsAMinute));
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return new ValueTask(Problem.Write(
                rejected.HttpContext, WebRefusals.TooOften.With()));
        };
    }

    private static RateLimitPartition<string> AMinute(HttpContext context, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
