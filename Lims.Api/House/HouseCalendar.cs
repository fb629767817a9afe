namespace Lims.Api.House;

/// <summary>The house's calendar: Europe/Istanbul, whatever zone the machine stands in.</summary>
public static class HouseCalendar
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <summary>The calendar year in which numbers count.</summary>
    public static int Year(DateTimeOffset instant) => Local(instant).Year;

    /// <summary>The same instant as the clock on the wall of the house shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Istanbul);

    /// <summary>The instant at which the clock on the wall of the house shows this.</summary>
    public static DateTimeOffset Instant(DateTime local) => new(
        DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Istanbul.GetUtcOffset(local));

    /// <summary>Five o'clock on the next day but Sunday: what a result is promised for by default.</summary>
    public static DateTime NextClosing(DateTimeOffset now)
    {
        var day = Local(now).Date.AddDays(1);
        return (day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day).AddHours(17);
    }
}
