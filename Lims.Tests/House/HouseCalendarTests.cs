using Lims.Api.House;

namespace Lims.Tests.House;

public sealed class HouseCalendarTests
{
    [TestCase("2026-01-05T06:30:00Z", "2026-01-06T17:00")]   // Monday morning: Tuesday.
    [TestCase("2026-01-03T10:00:00Z", "2026-01-05T17:00")]   // Saturday: not Sunday, Monday.
    [TestCase("2026-01-05T21:30:00Z", "2026-01-07T17:00")]   // Half past midnight in Istanbul is Tuesday already.
    public void The_next_closing_is_five_on_the_next_day_but_Sunday(string now, string expected) => Assert.That(
        HouseCalendar.NextClosing(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)),
        Is.EqualTo(DateTime.Parse(expected, CultureInfo.InvariantCulture)));
}
