using Lims.Core.People;
using Microsoft.AspNetCore.Identity;

namespace Lims.Api.People;

/// <summary>Passwords are kept as ASP.NET Identity's hashes (PBKDF2 with HMAC-SHA512); slow on purpose.</summary>
public static class Passwords
{
    public const int MinimumLength = 12;

    private static readonly PasswordHasher<string> Hasher = new();

    // An unknown name costs as much time as a known one, so that nobody learns names by the clock.
    private static readonly Lazy<string> Nobody = new(() => Hasher.HashPassword("", "nobody has this password"));

    /// <exception cref="Core.Refusals.RefusedException">The password is too short.</exception>
    public static string Hash(string password) => password.Length >= MinimumLength
        ? Hasher.HashPassword("", password)
        : throw PeopleRefusals.PasswordTooShort.With(MinimumLength.ToString(CultureInfo.InvariantCulture));

    /// <param name="hash">Null for an unknown user, or one who has no password yet: nothing fits then.</param>
    public static bool Fits(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? Nobody.Value, password) != PasswordVerificationResult.Failed
        && hash is not null;
}
