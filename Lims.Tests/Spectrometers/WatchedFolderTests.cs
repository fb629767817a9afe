using Lims.Instruments.Spectrometers;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Spectrometers;

/// <summary>A real folder and a clock that moves when it is told to.</summary>
public sealed class WatchedFolderTests
{
    private readonly FakeTimeProvider clock = new();
    private string path = null!;
    private WatchedFolder folder = null!;

    [SetUp]
    public void Make()
    {
        path = Directory.CreateTempSubdirectory("ayarevi-watch-").FullName;
        folder = new WatchedFolder(path, clock);
    }

    [TearDown]
    public void Remove()
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    [Test]
    public void A_file_is_given_once_it_rests_and_not_again()
    {
        Write("b.csv", "1");
        Write("a.csv", "2");
        Assert.That(Look(), Is.Empty, "One look says nothing.");
        Assert.That(LookAfter(2), Is.Empty, "Three seconds are the least.");
        Assert.That(LookAfter(1), Is.EqualTo(new[] { "a.csv", "b.csv" }));
        Assert.That(LookAfter(60), Is.Empty);
        Assert.That(Directory.GetFiles(path), Has.Length.EqualTo(2), "They are the maker's: nothing is moved.");
    }

    [Test]
    public void A_file_that_grows_waits_and_is_given_whole_again_when_it_grew_later()
    {
        Write("a.csv", "1");
        Look();
        Write("a.csv", "12");
        Assert.That(LookAfter(3), Is.Empty);
        Assert.That(LookAfter(3), Is.EqualTo(new[] { "a.csv" }));
        Write("a.csv", "123");
        Assert.That(LookAfter(3), Is.Empty);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(folder.Look().Single().Bytes, Is.EqualTo("123"u8.ToArray()));
    }

    [Test]
    public void A_file_rewritten_at_the_same_length_is_noticed_by_its_time()
    {
        Write("a.csv", "1");
        Look();
        LookAfter(3);
        File.WriteAllText(Path.Combine(path, "a.csv"), "2");
        File.SetLastWriteTimeUtc(Path.Combine(path, "a.csv"), new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(LookAfter(3), Is.Empty);
        Assert.That(LookAfter(3), Is.EqualTo(new[] { "a.csv" }));
    }

    [Test]
    public void What_is_no_finished_file_is_passed_over()
    {
        foreach (var name in new[] { "~$a.xlsx", "a.tmp", "A.TMP", ".a.csv" })
            Write(name, "1");
        Write("empty.csv", "");
        Directory.CreateDirectory(Path.Combine(path, "older"));
        Look();
        Assert.That(LookAfter(10), Is.Empty);
    }

    [Test]
    public void A_file_that_somebody_is_writing_waits()
    {
        using (var writing = new FileStream(Path.Combine(path, "a.csv"), FileMode.Create, FileAccess.Write,
            FileShare.None))
        {
            writing.Write("1"u8);
            writing.Flush();
            Look();
            Assert.That(LookAfter(10), Is.Empty);
        }
        Assert.That(LookAfter(3), Is.EqualTo(new[] { "a.csv" }));
    }

    [Test]
    public void A_file_not_taken_in_is_given_again()
    {
        Write("a.csv", "1");
        Look();
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(folder.Look().Select(file => file.Name), Is.EqualTo(new[] { "a.csv" }));
        Assert.That(LookAfter(3), Is.EqualTo(new[] { "a.csv" }));
        Assert.That(LookAfter(3), Is.Empty);
    }

    [Test]
    public void A_file_or_a_folder_that_goes_away_is_looked_for_again()
    {
        Write("a.csv", "1");
        Look();
        File.Delete(Path.Combine(path, "a.csv"));
        Assert.That(LookAfter(3), Is.Empty);
        Directory.Delete(path);
        Assert.Throws<DirectoryNotFoundException>(() => Look());
        Directory.CreateDirectory(path);
        Write("a.csv", "1");
        Look();
        Assert.That(LookAfter(3), Is.EqualTo(new[] { "a.csv" }));
    }

    [Test]
    public void A_huge_file_is_not_loaded()
    {
        using (var file = File.Create(Path.Combine(path, "a.csv")))
            file.SetLength(200L * 1024 * 1024);
        Look();
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(folder.Look().Single().Bytes, Has.Length.EqualTo(XrfFileReader.MostBytes + 1));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(path, name), text);

    private List<string> LookAfter(int seconds)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return Look();
    }

    private List<string> Look()
    {
        var files = folder.Look().ToList();
        files.ForEach(file => file.Taken());
        return [.. files.Select(file => file.Name)];
    }
}
