namespace Lims.Core.Orders;

/// <summary>The hour a customer was promised, as the ledger writes instants.</summary>
public static class PromisedHour
{
    private const int MostReasonLength = 200;

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

    /// <summary>Another hour than the one agreed, or none any more, with its reason.</summary>
    /// <param name="standing">The hour promised until now, or null.</param>
    /// <exception cref="Refusals.RefusedException">
    /// The hour has passed, is no instant or the one that stands, or the reason is missing.
    /// </exception>
    public static HourPromisedAnew Change(
        string orderNo, string? standing, string? text, string reason, DateTimeOffset now)
    {
        MustBeAhead(text, now);
        if (Of(text) == standing)
            throw OrdersRefusals.PromiseSame.With(orderNo);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > MostReasonLength || reason.Any(char.IsControl))
            throw OrdersRefusals.PromiseReason.With(orderNo);
        return new HourPromisedAnew(orderNo, Of(text), reason);
    }
}
