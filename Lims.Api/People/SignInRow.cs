namespace Lims.Api.People;

/// <summary>How a user signs in: no record of the laboratory, changed in place.</summary>
/// <param name="PasswordHash">Null until the user chose a password.</param>
/// <param name="Stamp">Drawn anew with every password: sessions that carry another one end.</param>
/// <param name="Failures">Wrong attempts since the last right one.</param>
public sealed record SignInRow(
    string UserId, string UserName, string? PasswordHash, string Stamp, long Failures, string? LockedUntilUtc);
