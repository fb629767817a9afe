using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Lims.Api.CommandLine;
using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>What scripts rely on: one answer a worksheet, in its place, and the exits.</summary>
public sealed class CalcVerbTests
{
    private const string Unreadable = """{"accepted":false,"findings":["worksheet-unreadable"]}""";

    private static readonly string Good = new Worksheet { Measurement = Sheets.Yellow }.ToJson();
    private static readonly string Bad = new Worksheet { Measurement = Sheets.Round(229m, 230m) }.ToJson();

    [Test]
    public async Task One_worksheet_gives_one_line()
    {
        var (exit, output, error) = await Run(false, Good.Replace(",", ",\r\n  ", StringComparison.Ordinal));
        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Is.EqualTo(FireAssayCalculation.Calculate(Worksheet.Read(Good)).ToJson() + "\n"));
    }

    [Test]
    public async Task A_refused_worksheet_answers_too_and_says_why()
    {
        var (exit, output, error) = await Run(false, Bad);
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output, Does.Contain("\"findings\":[\"duplicates-disagree\"]"));
        Assert.That(error, Is.EqualTo("The replicates lie further apart than allowed; repeat the assay.\n"));
    }

    [TestCase("")]
    [TestCase("{}")]
    public async Task An_unreadable_worksheet_answers_only_that(string text)
    {
        var (exit, output, error) = await Run(false, text);
        Assert.That((exit, output), Is.EqualTo((3, Unreadable + "\n")));
        Assert.That(error.TrimEnd('\n'), Does.EndWith(".").And.Not.Contain("\n"));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public async Task Every_line_is_answered_in_its_place(string end)
    {
        var (exit, output, error) = await Run(true, "\uFEFF" + string.Join(end, Good, "", "{}", Bad, Good));
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output.Split('\n').Select(line => line.Length == 0 ? "end"
                : string.Join(' ', JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray())),
            Is.EqualTo(new[] { "", "worksheet-unreadable", "worksheet-unreadable", "duplicates-disagree", "", "end" }));
        Assert.That(error.Split('\n').Select(line => line.Split(':')[0]),
            Is.EqualTo(new[] { "line 2", "line 3", "line 4", "" }));
    }

    [Test]
    public async Task Bytes_that_are_no_text_spoil_only_their_line()
    {
        var bytes = (byte[])[.. Encoding.UTF8.GetBytes(Good), 10, 0xFF, 0xFE, 10, .. Encoding.UTF8.GetBytes(Good), 10];
        var (exit, output, _) = await Run(true, bytes);
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output.Split('\n')[1], Is.EqualTo(Unreadable));
        Assert.That(output.Split('\n'), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task No_line_is_no_refusal() => Assert.That(await Run(true, ""), Is.EqualTo((0, "", "")));

    [Test]
    public async Task A_line_is_answered_before_the_next_one_comes()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var run = CalcVerb.Run(pipe.Reader.AsStream(), true, output, error, default);
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Good + "\n"));
        var patience = Stopwatch.StartNew();
        while (output.ToString().Length == 0 && patience.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(5);
        Assert.That(output.ToString(), Does.EndWith("\n"));
        await pipe.Writer.CompleteAsync();
        Assert.That(await run, Is.Zero);
    }

    [TestCase("calc", "no-such-worksheet.json", 3)]
    [TestCase("calc", "--line", 2)]
    public async Task A_persons_mistake_is_one_sentence(string verb, string argument, int expected)
    {
        var (exit, output, error) = await Process("", verb, argument);
        Assert.That((exit, output), Is.EqualTo((expected, "")));
        Assert.That(error.Trim(), Does.EndWith(".").And.Not.Contain("\n").And.Not.Contain("   at "));
    }

    [Test]
    public async Task The_installed_program_reads_its_input_and_writes_UTF_8()
    {
        var json = Good.Replace("\"B1\"", "\"şğı\"", StringComparison.Ordinal);
        var (exit, output, error) = await Process(json + "\n", "calc", "--lines", "-");
        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("\"position\":\"şğı\"").And.Contain("\"916.46\"").And.EndWith("}\n"));
    }

    private static Task<(int Exit, string Output, string Error)> Run(bool lines, string input) =>
        Run(lines, Encoding.UTF8.GetBytes(input));

    private static async Task<(int Exit, string Output, string Error)> Run(bool lines, byte[] input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CalcVerb.Run(new MemoryStream(input), lines, output, error, default);
        return (exit, output.ToString(), error.ToString());
    }

    private static async Task<(int Exit, string Output, string Error)> Process(string input, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ayarevi.dll");
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = "tr_TR.UTF-8" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
