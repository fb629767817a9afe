using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Lims.Api.Hosting;
using Lims.Api.People;

namespace Lims.Api.Web;

/// <summary>Remembers for five minutes that a password fitted: a machine sends it with every request.</summary>
/// <remarks>
/// Hashing a password costs tens of milliseconds. What is remembered is a keyed hash with a key of this process; it
/// counts only while the stamp in the database is the same, so a reset or a new password ends it at once.
/// </remarks>
internal sealed class RecentSignIns(OpenHouse house)
{
    private const int MostEntries = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, (string Stamp, DateTimeOffset Until)> fitted = new();

    /// <summary>The id of the user who signs in so.</summary>
    /// <exception cref="Core.Refusals.RefusedException">Name or password are wrong, or the user is locked.</exception>
    public async Task<string> Enter(string userName, string password)
    {
        var pair = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(userName + ":" + password)));
        var now = house.Clock.GetUtcNow();
        if (fitted.TryGetValue(pair, out var known) && now < known.Until
            && house.Read(session => SignInStore.ByName(session, userName)) is { } row && row.Stamp == known.Stamp)
            return row.UserId;
        var entered = await house.SignIn.Enter(userName, password);
        if (fitted.Count >= MostEntries)
            fitted.Clear();
        fitted[pair] = (entered.Stamp, now + Life);
        return entered.UserId;
    }
}
