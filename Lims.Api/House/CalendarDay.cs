using Lims.Core.Instruments;

namespace Lims.Api.House;

/// <summary>A day of the house as people write it, and its end as the ledger writes it.</summary>
internal static class CalendarDay
{
    // Turkey keeps UTC+3 all year.
    private static readonly TimeSpan HouseOffset = TimeSpan.FromHours(3);

    /// <summary>The first instant after a day <c>yyyy-MM-dd</c>.</summary>
    /// <exception cref="Core.Refusals.RefusedException">The text is no such day.</exception>
    public static string EndOf(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date < DateOnly.MaxValue
            ? LedgerInstant.Format(new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, HouseOffset))
            : throw InstrumentsRefusals.CalibrationDueText.With(day);

    /// <summary>The last whole day before an instant, <c>yyyy-MM-dd</c>.</summary>
    public static string LastBefore(string atUtc) => LedgerInstant.Parse(atUtc).ToOffset(HouseOffset)
        .AddTicks(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
