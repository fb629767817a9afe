using Lims.Api.House;

namespace Lims.Tests.Demo;

/// <summary>
/// The same lines on every machine: Turkish letters, Arabic digits and calendar, and the day that begins first.
/// </summary>
public sealed class ForeignCultureTests
{
    private static readonly Dictionary<string, string>[] Places =
    [
        Place("en_US.UTF-8", "UTC"),
        Place("tr_TR.UTF-8", "Europe/Istanbul"),
        Place("ar_SA.UTF-8", "Pacific/Kiritimati"),
    ];

    [Test]
    public async Task Verify_prints_the_same_lines_everywhere()
    {
        var day = await PlayedDay.Once;
        foreach (var file in new[] { day.Database, day.Papers[0] })
        {
            var said = Places.Select(place => ChildProcess.Run(place, "verify", file)).ToArray();
            Assert.That(said[0].Exit, Is.Zero, said[0].Output + said[0].Error);
            Assert.That(said[0].Output, Does.EndWith("sound\n"));
            Assert.That(said, Is.All.EqualTo(said[0]));
        }
    }

    [Test]
    public void The_day_prints_the_same_lines_everywhere()
    {
        var said = PlayEverywhere();
        Assert.That(said[0].Exit, Is.Zero, said[0].Output + said[0].Error);
        Assert.That(said[0].Output, Does.EndWith(" failed.\n"));
        Assert.That(said, Is.All.EqualTo(said[0]));
    }

    /// <remarks>What is printed depends on the date: a run over the house's midnight is made again.</remarks>
    private static (int Exit, string Output, string Error)[] PlayEverywhere()
    {
        while (true)
        {
            var date = HouseCalendar.Local(TimeProvider.System.GetUtcNow()).Date;
            var said = Places.Select(place => ChildProcess.Run(
                place, "demo", "--out", Path.Combine(Temporary.Folder("child"), "out"), "--seed", "7")).ToArray();
            if (HouseCalendar.Local(TimeProvider.System.GetUtcNow()).Date == date)
                return said;
        }
    }

    private static Dictionary<string, string> Place(string language, string zone) => new()
    {
        ["LC_ALL"] = language,
        ["LANG"] = language,
        ["TZ"] = zone,
    };
}
