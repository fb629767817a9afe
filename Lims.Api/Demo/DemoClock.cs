namespace Lims.Api.Demo;

/// <summary>
/// The clock of the demonstrated day: yesterday 08:30 in the house, moved forward by the story alone.
/// </summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public static DemoClock YesterdayMorning(DateTimeOffset today)
    {
        var local = House.HouseCalendar.Local(today).Date.AddDays(-1).AddHours(8).AddMinutes(30);
        return new DemoClock(House.HouseCalendar.Instant(local));
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
            now += by;
    }
}
