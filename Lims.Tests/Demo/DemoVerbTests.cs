using Lims.Api.CommandLine;
using Lims.Api.Demo;
using Lims.Tests.Documents;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Demo;

/// <summary>The whole day through the real pipeline, and what it leaves for anybody to prove.</summary>
public sealed class DemoVerbTests
{
    [Test]
    public async Task The_day_ends_well_and_leaves_its_database_and_signed_reports()
    {
        var day = await PlayedDay.Once;
        Assert.That((day.Exit, day.Error), Is.EqualTo((Exit.Done, "")), day.Output);
        Assert.That(day.Checks, Has.Length.GreaterThanOrEqualTo(15).And.All.Contains("  ok   "));
        Assert.That(day.Lines[^2], Is.EqualTo($"{day.Checks.Length} checks held, 0 failed."));
        Assert.That(File.Exists(day.Database), Is.True);
        Assert.That(day.Papers, Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Second_tools_find_each_report_whole_and_signed_to_its_last_byte()
    {
        foreach (var paper in (await PlayedDay.Once).Papers)
        {
            var signature = DocumentTools.Run("pdfsig", "-nocert", paper).Output;
            Assert.That(signature, Does.Contain("Signature is Valid.").And.Contain("Total document signed"));
            Assert.That(signature, Does.Not.Contain("Signature #2"));
            var (exit, checkedBy) = DocumentTools.Run("qpdf", "--check", paper);
            Assert.That(exit, Is.Zero, checkedBy);
            Assert.That(checkedBy,
                Does.Contain("No syntax or stream encoding errors found").And.Not.Contain("WARNING"));
        }
    }

    [Test]
    public async Task A_scanner_reads_from_each_printed_report_where_it_is_verified()
    {
        var day = await PlayedDay.Once;
        var codes = PublicCodes(day);
        var pictures = Temporary.Folder("pictures");
        foreach (var paper in day.Papers)
        {
            var picture = Path.Combine(pictures, Path.GetFileNameWithoutExtension(paper));
            DocumentTools.Run("pdftoppm", "-r", "150", "-png", "-singlefile", paper, picture);
            var read = DocumentTools.Run("zbarimg", "-q", "--raw", picture + ".png").Output.Split('\n')[0];
            var code = codes[Path.GetFileNameWithoutExtension(paper)];
            Assert.That(read, Is.EqualTo("http://127.0.0.1:5080/verify/" + code));
        }
    }

    [Test]
    public async Task Everything_the_day_leaves_is_verified_from_the_command_line()
    {
        var day = await PlayedDay.Once;
        foreach (var file in day.Papers.Append(day.Database))
        {
            var (exit, output) = Verified(file);
            Assert.That(exit, Is.Zero, output);
            Assert.That(output, Does.EndWith("sound\n"));
        }
        var evidence = Path.Combine(Temporary.Folder("evidence"), "evidence.json");
        DocumentTools.Run("pdfdetach", "-save", "1", "-o", evidence, day.Papers[0]);
        Assert.That(Verified(evidence).Exit, Is.Zero);
    }

    [Test]
    public async Task The_same_seed_and_date_say_the_same_and_another_seed_weighs_other_masses()
    {
        var first = await PlayedDay.Once;
        var again = await PlayedDay.Play(PlayedDay.UsualSeed);
        Assert.That(again.Output, Is.EqualTo(first.Output));

        var other = await PlayedDay.Play(2_061);
        Assert.That(other.Exit, Is.EqualTo(Exit.Done), other.Output);
        Assert.That(other.Checks, Is.EqualTo(first.Checks));
        Assert.That(MassesIn(first), Has.Length.EqualTo(4).And.Not.EqualTo(MassesIn(other)));
        Assert.That(MassesIn(first).Intersect(MassesIn(other)), Is.Empty);
    }

    [Test]
    public async Task A_folder_that_holds_a_house_is_refused_and_not_touched()
    {
        var folder = Temporary.Folder("taken");
        var file = Path.Combine(folder, "ayarevi.db");
        File.WriteAllText(file, "somebody's house");
        var day = await PlayedDay.PlayIn(folder, PlayedDay.UsualSeed);
        Assert.That(day.Exit, Is.EqualTo(Exit.InputRefused));
        Assert.That(day.Error, Does.Contain(folder).And.Contain("--out").And.Match(@"\A[^\n]+\n\z"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("somebody's house"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task One_changed_byte_in_any_bundled_file_ends_the_day_and_names_the_file()
    {
        foreach (var name in Directory.GetFiles(DemoData.Folder).Select(path => Path.GetFileName(path)!))
        {
            var data = Temporary.CopyOf(DemoData.Folder);
            var bytes = File.ReadAllBytes(Path.Combine(data, name));
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(Path.Combine(data, name), bytes);
            await AssertNamed(data, name == DemoData.ManifestName ? ".json" : name);
        }
    }

    [Test]
    public async Task A_bundled_file_that_is_missing_or_not_listed_ends_the_day_and_is_named()
    {
        var missing = Temporary.CopyOf(DemoData.Folder);
        File.Delete(Path.Combine(missing, "items.json"));
        await AssertNamed(missing, "items.json");
        var more = Temporary.CopyOf(DemoData.Folder);
        File.WriteAllText(Path.Combine(more, "prices.json"), "[]");
        await AssertNamed(more, "prices.json");
        var unlisted = Temporary.CopyOf(DemoData.Folder);
        File.Delete(Path.Combine(unlisted, DemoData.ManifestName));
        await AssertNamed(unlisted, DemoData.ManifestName);
    }

    private static async Task AssertNamed(string dataFolder, string name)
    {
        var day = await PlayedDay.Play(PlayedDay.UsualSeed, dataFolder);
        Assert.That(day.Exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(day.Error, Does.Contain(name).And.Match(@"\A[^\n]+\n\z"));
        Assert.That(File.Exists(day.Database), Is.False, "Nothing is begun on files that are not the bundled ones.");
    }

    private static (int Exit, string Output) Verified(string file)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = VerifyVerb.Run(file, null, null, output, error);
        return (exit, output.ToString() + error);
    }

    private static string[] MassesIn(PlayedDay day) =>
        [.. day.Lines.Select(line => Regex.Match(line, @"[0-9.]+ g, declared")).Where(match => match.Success)
            .Select(match => match.Value)];

    private static Dictionary<string, string> PublicCodes(PlayedDay day)
    {
        using var connection = new SqliteConnection($"Data Source={day.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ReportNo, PublicCode FROM Report";
        using var reader = command.ExecuteReader();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            codes.Add(reader.GetString(0), reader.GetString(1));
        return codes;
    }
}
