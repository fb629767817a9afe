namespace Lims.Core.Orders;

/// <summary>The hour a customer was promised, as the ledger writes instants.</summary>
public static class PromisedHour
{
    private static readonly string[] Patterns =
    [
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>The same instant as text of <see cref="LedgerInstant"/>; null stays null.</summary>
    /// <exception cref="Refusals.RefusedException">It is no instant in UTC.</exception>
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        return DateTimeOffset.TryParseExact(text, Patterns, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? LedgerInstant.Format(instant)
            : throw OrdersRefusals.PromiseText.With(text);
    }

    /// <exception cref="Refusals.RefusedException">The hour has passed already.</exception>
    public static void MustBeAhead(string? text, DateTimeOffset now)
    {
        if (Of(text) is { } promised && LedgerInstant.Parse(promised) <= now)
            throw OrdersRefusals.PromisePast.With(text!);
    }
}
