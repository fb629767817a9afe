using Lims.Api.Hosting;
using Lims.Api.Randomness;
using Lims.Api.Xrf;
using Lims.Core.Xrf;
using Lims.Tests.Demo;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Xrf;

/// <summary>The house looks into the folder of its spectrometer by itself.</summary>
public sealed class XrfWatchTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 6, 30, 0, TimeSpan.Zero);

    [Test]
    public async Task What_lies_in_the_folder_is_taken_in_and_what_grew_brings_what_is_new()
    {
        var clock = new FakeTimeProvider(Morning);
        var folder = Temporary.Folder("xrf-files");
        await using var house = await XrfHouse.Open(clock, watched: folder);
        using var watch = new XrfWatch(house.House, NullLogger<XrfWatch>.Instance);
        var path = Path.Combine(folder, "chemistry.csv");
        await File.WriteAllTextAsync(path, XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31")));
        await Look();
        Assert.That(house.Facts, Is.Empty);
        await Look();
        Assert.That(Imported(house), Is.EqualTo(new[] { "1" }));
        await File.WriteAllTextAsync(path, XrfHouse.Vanta(
            ("1", XrfHouse.FirstBlindNo, "58.31"), ("2", XrfHouse.FirstBlindNo, "58.4")));
        await Look();
        await Look();
        await Look();
        Assert.That(Imported(house), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(File.Exists(path), Is.True);

        Task Look()
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            return watch.Look(default);
        }
    }

    [Test]
    public async Task A_share_that_fails_stops_neither_the_house_nor_the_next_look()
    {
        var clock = new FakeTimeProvider(Morning);
        var folder = Path.Combine(Temporary.Folder("xrf-share"), "away");
        await using var house = await XrfHouse.Open(clock, watched: folder);
        using var watch = new XrfWatch(house.House, NullLogger<XrfWatch>.Instance);
        await watch.Look(default);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "a.csv"), XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31")));
        for (var look = 0; look < 2; look++)
        {
            await watch.Look(default);
            clock.Advance(TimeSpan.FromSeconds(3));
        }
        await watch.Look(default);
        Assert.That(Imported(house), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task A_house_killed_amid_the_files_has_each_reading_once_when_it_opens_again()
    {
        const int files = 60;
        var folder = Temporary.Folder("xrf-files");
        var place = Temporary.Folder("xrf-killed");
        await using (await XrfHouse.Open(folder: place, watched: folder))
            for (var i = 1; i <= files; i++)
                await File.WriteAllTextAsync(Path.Combine(folder, $"{i:000}.csv"),
                    XrfHouse.Vanta(($"{i}", XrfHouse.FirstBlindNo, "58.31")));
        foreach (var share in new[] { 1, files / 2 })
            KillOnce(place, share);

        await using var house = await OpenHouse.Open(new HousePlace(place), TimeProvider.System, Draw.Secure);
        await using var web = WebHouse.Build(house, "http://127.0.0.1:0");
        await web.StartAsync();
        Assert.That(() => Readings(place), Is.EqualTo((files, files)).After(60_000, 200));
        await web.StopAsync();
        Assert.That(house.Read(XrfFileStore.Unread), Is.Empty);
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(files));
    }

    /// <summary>Serves until this many files are in the ledger, and dies.</summary>
    private static void KillOnce(string place, int share)
    {
        using var process = ChildProcess.Start(
            new Dictionary<string, string>(), "serve", "--data", place, "--url", "http://127.0.0.1:0");
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        Assert.That(() => Readings(place).Files, Is.GreaterThanOrEqualTo(share).After(60_000, 5));
        process.Kill();
        process.WaitForExit();
    }

    private static (long Files, long Readings) Readings(string place)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(place, "ayarevi.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (Count("XrfFileKept"), Count("XrfReadingImported"));

        long Count(string kind)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM Ledger WHERE Kind = '{kind}'";
            return (long)command.ExecuteScalar()!;
        }
    }

    private static IEnumerable<string?> Imported(XrfHouse house) => house.Facts
        .Select(each => each.Fact).OfType<XrfReadingImported>().Select(each => each.Reading.ReadingNo);
}
