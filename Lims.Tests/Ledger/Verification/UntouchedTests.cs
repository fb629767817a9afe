using System.Diagnostics;
using System.Security.Cryptography;
using Lims.Api.CommandLine;

namespace Lims.Tests.Ledger.Verification;

/// <summary>Looking changes nothing, and what is printed depends on the file alone.</summary>
public sealed class UntouchedTests
{
    [Test]
    public async Task A_closed_house_is_left_byte_for_byte_as_it_was()
    {
        using var house = await HouseCopy.Take();
        var before = Contents(house.Folder);
        Assert.That(house.Verify().Exit, Is.Zero);
        Assert.That(Contents(house.Folder), Is.EqualTo(before));
    }

    [Test]
    public async Task A_house_that_was_killed_is_read_with_its_log_and_left_as_it_was()
    {
        using var house = await HouseCopy.Take();
        using var writing = house.Open();
        HouseCopy.Execute(writing, "UPDATE Item SET Marks = 'in the log only'");
        using var killed = await HouseCopy.Take();
        foreach (var end in (string[])["", "-wal"])
            File.Copy(house.Database + end, killed.Database + end, overwrite: true);
        var before = Contents(killed.Folder);
        Assert.That(killed.Verify().Lines,
            Has.Some.Contains("Item ItemNo=K26-000123-02-4 Marks: it is 'in the log only'"));
        Assert.That(Contents(killed.Folder), Is.EqualTo(before));
    }

    [Test]
    public async Task A_running_house_is_verified_beside_its_writer()
    {
        using var house = await HouseCopy.Take();
        using var writing = house.Open();
        HouseCopy.Execute(writing, "INSERT INTO DataProtectionKey VALUES ('k', '<key/>')");
        Assert.That(house.Verify().Exit, Is.Zero);
    }

    [Test]
    public async Task A_running_house_is_read_with_its_log_through_a_link_too()
    {
        using var house = await HouseCopy.Take();
        using var writing = house.Open();
        HouseCopy.Execute(writing, "UPDATE Item SET Marks = 'in the log only'");
        var link = Path.Combine(Demo.Temporary.Folder("link"), "linked.db");
        File.CreateSymbolicLink(link, house.Database);
        using var output = new StringWriter();
        VerifyVerb.Run(link, null, null, output, TextWriter.Null);
        Assert.That(output.ToString(), Does.Contain("it is 'in the log only'"));
    }

    [Test]
    public async Task Culture_and_time_zone_change_no_letter()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Grade SET Attempt = 1000000; UPDATE Ledger SET Body = 'x' WHERE Seq = 30");
        var plain = Run(house.Database, "C.UTF-8", "UTC");
        Assert.That(plain, Does.Contain("1000000"));
        Assert.That(Run(house.Database, "tr_TR.UTF-8", "Europe/Istanbul"), Is.EqualTo(plain));
        Assert.That(Run(house.Database, "ar_SA.UTF-8", "Pacific/Kiritimati"), Is.EqualTo(plain));
    }

    [TestCase("")]
    [TestCase("SQLite format 2, or so")]
    [TestCase("SQLite format 3\0 and then nothing that is a database")]
    public void What_is_nothing_known_or_broken_fails_as_structure(string content)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);
        using var output = new StringWriter();
        Assert.That(VerifyVerb.Run(path, null, null, output, TextWriter.Null), Is.EqualTo(Exit.VerificationFailed));
        Assert.That(output.ToString(), Does.StartWith("FAILED structure"));
        File.Delete(path);
    }

    [Test]
    public void A_file_that_is_not_there_is_said_in_one_sentence()
    {
        using var error = new StringWriter();
        Assert.That(VerifyVerb.Run("nowhere.db", null, null, TextWriter.Null, error), Is.EqualTo(Exit.CouldNot));
        Assert.That(error.ToString(), Does.Match(@"\A'nowhere\.db' cannot be verified: [^\n]+\n\z"));
    }

    [Test]
    public void A_folder_is_no_file_and_is_said_to_be_none()
    {
        using var error = new StringWriter();
        var folder = Path.GetTempPath();
        Assert.That(VerifyVerb.Run(folder, null, null, TextWriter.Null, error), Is.EqualTo(Exit.CouldNot));
        Assert.That(VerifyVerb.Run("house.db", folder, null, TextWriter.Null, error), Is.EqualTo(Exit.CouldNot));
        var said = $"'{folder}' is a folder: name the file in it.\n";
        Assert.That(error.ToString(), Is.EqualTo(said + said));
    }

    [Test]
    public void A_key_that_is_no_fingerprint_is_a_usage_mistake() => Assert.That(
        VerifyVerb.Run("nowhere.db", null, "abc", TextWriter.Null, TextWriter.Null), Is.EqualTo(Exit.Usage));

    private static Dictionary<string, string> Contents(string folder) => Directory.GetFiles(folder)
        .ToDictionary(path => path, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    private static string Run(string database, string language, string zone)
    {
        var product = Path.Combine(AppContext.BaseDirectory, "ayarevi.dll");
        var start = new ProcessStartInfo("dotnet", [product, "verify", database])
        {
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(4));
        return output;
    }
}
