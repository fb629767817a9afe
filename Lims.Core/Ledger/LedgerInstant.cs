namespace Lims.Core.Ledger;

/// <summary>
/// Instants as the ledger writes them: UTC, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>, so that text order is time order.
/// </summary>
public static class LedgerInstant
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // "O" writes the pattern for an instant in UTC, without reading it letter by letter.
    public static string Format(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is not an instant of the ledger.</exception>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(
        text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static bool IsInstant(string text) => DateTime.TryParseExact(
        text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
