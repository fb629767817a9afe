namespace Lims.Api.Demo;

/// <summary>Tells the story as it happens and keeps count of what was checked.</summary>
public sealed class DemoVoice(TextWriter to, TimeProvider clock)
{
    private const int StepCount = 8;
    private int step;
    private int held;
    private int failed;

    /// <summary>Whether every check so far held, and there was at least one.</summary>
    public bool AllHeld => failed == 0 && held > 0;

    public void Open(long seed)
    {
        var day = House.HouseCalendar.Local(clock.GetUtcNow());
        Line(string.Create(CultureInfo.InvariantCulture,
            $"AyarEvi: a day of an example assay house, {day:yyyy-MM-dd}, seed {seed}"));
    }

    public void Step(string title)
    {
        step++;
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture,
            $"[{step,2}/{StepCount}] {House.HouseCalendar.Local(clock.GetUtcNow()):HH:mm}  {title}"));
    }

    public void Say(string line) => Line("               " + line);

    /// <summary>Something that must be so; the demonstration fails when it is not.</summary>
    public void Check(string what, bool holds)
    {
        if (holds)
            held++;
        else
            failed++;
        Line((holds ? "          ok   " : "     FAILED    ") + what);
    }

    public void End()
    {
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"{held} checks held, {failed} failed."));
    }

    // One line end on every system, and the line is seen as soon as it is true.
    private void Line(string text)
    {
        to.Write(text + "\n");
        to.Flush();
    }
}
