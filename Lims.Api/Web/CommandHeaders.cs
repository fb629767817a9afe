using System.Text.RegularExpressions;
using Lims.Api.Hosting;
using Lims.Api.Ledger;

namespace Lims.Api.Web;

/// <summary>What a command carries beside its body: its key, and the version that the person saw.</summary>
public static partial class CommandHeaders
{
    /// <summary><c>Idempotency-Key</c>, or a key made now where none was sent.</summary>
    /// <exception cref="Core.Refusals.RefusedException">The key cannot stand in the ledger.</exception>
    public static string Key(HttpContext context, OpenHouse house)
    {
        string? key = context.Request.Headers["Idempotency-Key"];
        if (key is null)
            return house.Draw.CommandKey(house.Clock.GetUtcNow());
        return MustBeKey(key);
    }

    /// <exception cref="Core.Refusals.RefusedException">The key cannot stand in the ledger.</exception>
    public static string MustBeKey(string key) =>
        KeyPattern().IsMatch(key) ? key : throw WebRefusals.IdempotencyKeyText.With();

    /// <summary><c>If-Match</c> as the version of this stream, or null where none was sent.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It is no version.</exception>
    public static SubjectVersion? Seen(HttpContext context, string subject)
    {
        string? version = context.Request.Headers.IfMatch;
        if (version is null)
            return null;
        return new SubjectVersion(subject, MustBeVersion(version));
    }

    /// <exception cref="Core.Refusals.RefusedException">It is no version.</exception>
    public static long MustBeVersion(string version) => VersionPattern().IsMatch(version)
        ? long.Parse(version.Trim('"'), CultureInfo.InvariantCulture)
        : throw WebRefusals.IfMatchText.With();

    /// <summary>Tells the reader which version this is, to be sent back as <c>If-Match</c>.</summary>
    public static void Tell(HttpContext context, long version) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    [GeneratedRegex(@"\A[!-~]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A(?:""[0-9]{1,15}""|[0-9]{1,15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
