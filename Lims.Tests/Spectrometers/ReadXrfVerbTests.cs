using System.CommandLine;
using Lims.Api.CommandLine;
using Lims.Instruments.Spectrometers;

namespace Lims.Tests.Spectrometers;

/// <summary>What scripts rely on: the lines printed and the exits.</summary>
public sealed class ReadXrfVerbTests
{
    [Test]
    public async Task Each_reading_is_one_line_of_JSON_in_the_order_of_the_contract()
    {
        var (exit, output, error) = await Read(OwnFiles.Vanta(OwnFiles.VantaRow()));
        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Match("""
            \A\{"file":"own.csv","instrument":"vanta:900001","readingNo":"1","measuredAt":"2026-01-05T10:22:31",
            "zone":null,"sample":"7Q4M2XR","method":"Alloy","seconds":"60","operator":null,"components":\[
            \{"symbol":"Au","raw":"58.31","qualifier":"detected","perMille":"583.1","u":"1.1","k":"1",
            "lodPerMille":null\},\{"symbol":"Ag","raw":"<LOD","qualifier":"belowLod","perMille":null,"u":null,
            "k":null,"lodPerMille":"0.2"\},\{"symbol":"Cu",[^\]]*\}\],"line":3,"rowSha256":"[0-9a-f]{64}",
            "fileSha256":"[0-9a-f]{64}","flags":\[\]\}\n\z
            """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task A_refused_row_stands_on_the_other_stream_and_ends_in_3()
    {
        var (exit, output, error) = await Read(OwnFiles.Vanta(OwnFiles.VantaRow(unit: ""), OwnFiles.VantaRow("2")));
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(error, Is.EqualTo(
            "{\"file\":\"own.csv\",\"line\":3,\"reason\":\"The unit of Units is not given.\"}\n"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_a_refused_file()
    {
        var (exit, output, error) = await Invoke("read", "xrf", "no/such.csv");
        Assert.That((exit, output), Is.EqualTo((3, "")));
        Assert.That(error, Does.StartWith("{\"file\":\"such.csv\",\"line\":null,\"reason\":\"'no/such.csv' "));
        Assert.That(SpectrometerRefusals.FileUnreadable.Code, Is.EqualTo("xrf-file-unreadable"));
    }

    [TestCase("read xrf")]
    [TestCase("read xrf a.csv --profile epsilon")]
    [TestCase("read xrf a.csv --fast")]
    [TestCase("read xrf a.csv --profile")]
    public void What_cannot_be_asked_is_usage(string command) =>
        Assert.That(Verbs.Root().Parse(command.Split(' ')).Errors, Is.Not.Empty);

    [Test]
    public async Task A_profile_is_kept_to()
    {
        var (exit, _, error) = await Read(OwnFiles.Vanta(OwnFiles.VantaRow()), "--profile", "niton", "--json");
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(error, Does.Contain("\"line\":null"));
    }

    private static async Task<(int Exit, string Output, string Error)> Read(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("ayarevi-xrf-");
        try
        {
            var path = Path.Combine(folder.FullName, "own.csv");
            await File.WriteAllTextAsync(path, text);
            return await Invoke(["read", "xrf", path, .. options]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Exit, string Output, string Error)> Invoke(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.Root().Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
