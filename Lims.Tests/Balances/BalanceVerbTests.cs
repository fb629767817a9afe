using System.CommandLine;
using System.Text;
using Lims.Api.CommandLine;
using Lims.Instruments.Balances;

namespace Lims.Tests.Balances;

/// <summary>What scripts rely on: the lines printed and the exits.</summary>
public sealed class BalanceVerbTests
{
    [Test]
    public async Task Each_frame_is_one_line_of_JSON_in_the_order_of_the_contract()
    {
        var (exit, output, error) = await Read("mt-sics", "S S     100.00 g\r\n\r\nS D     129.07 g\r\n");
        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Is.EqualTo(
            """{"kind":"weight","stable":true,"massMg":"100000","digits":"100.00","unit":"g","readabilityMg":"10","""
            + "\"text\":\"S S     100.00 g\"}\n"
            + """{"kind":"weight","stable":false,"massMg":"129070","digits":"129.07","unit":"g","readabilityMg":"10","""
            + "\"text\":\"S D     129.07 g\"}\n"));
    }

    [TestCase("mt-sics", "S S      14.50 ct\r\n", "unknown")]
    [TestCase("mt-sics", "S S     100.00 g", "fragment")]
    [TestCase("sbi", "0.090\r\n", "fragment")]
    public async Task A_frame_that_nobody_understood_is_printed_and_ends_in_3(
        string protocol, string bytes, string kind)
    {
        var (exit, output, _) = await Read(protocol, bytes);
        Assert.That(exit, Is.EqualTo(3));
        Assert.That(output, Does.StartWith($$"""{"kind":"{{kind}}","stable":null,"massMg":null,"""));
    }

    [Test]
    public async Task Nothing_in_gives_nothing_out() =>
        Assert.That(await Read("mt-sics", ""), Is.EqualTo((0, "", "")));

    [TestCase("read balance")]
    [TestCase("read balance --protocol")]
    [TestCase("read balance --protocol MT-SICS")]
    [TestCase("read balance --protocol sbi --fast")]
    [TestCase("read")]
    [TestCase("simulate mt-sics")]
    [TestCase("simulate sbi --port 0")]
    [TestCase("simulate mt-sics --port 65536")]
    [TestCase("simulate mt-sics --port 0 --load 250,12")]
    public void What_cannot_be_asked_is_usage(string command) =>
        Assert.That(Verbs.Root().Parse(command.Split(' ')).Errors, Is.Not.Empty);

    [Test]
    public async Task A_file_that_is_not_there_is_one_sentence()
    {
        var (exit, output, error) = await Invoke(["read", "balance", "--protocol", "sbi", "no-such-file"], default);
        Assert.That((exit, output), Is.EqualTo((3, "")));
        Assert.That(error, Does.Match(@"\A'no-such-file' cannot be read[^\n]*\.\n\z"));
    }

    [Test]
    public async Task A_simulated_balance_tells_its_address_weighs_and_ends_with_0()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter { NewLine = "\n" };
        var running = Invoke(
            ["simulate", "mt-sics", "--port", "0", "--serial", "B42", "--model", "XPR6U", "--load", "250.12"],
            stop.Token, output);
        var address = Regex.Match(output.ToString(), "tcp:[0-9.:]+").Value;
        await using (var balance = MtSicsBalance.At(
            address, new BalanceSettings("B42") { Model = "XPR6U" }, TimeProvider.System))
            Assert.That((await balance.Weigh(default)).MassMg, Is.EqualTo(250.12m));
        await stop.CancelAsync();
        Assert.That((await running).Exit, Is.Zero);
    }

    [Test]
    public async Task A_port_in_use_is_one_sentence_and_1()
    {
        await using var first = SimulatedBalance.Start();
        var (exit, output, error) = await Invoke(
            ["simulate", "mt-sics", "--port", first.Port.ToString(CultureInfo.InvariantCulture)], default);
        Assert.That((exit, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.Match(@"\APort [0-9]+ is in use by another program; [^\n]*\.\n\z"));
    }

    private static async Task<(int Exit, string Output, string Error)> Read(string protocol, string bytes)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(bytes));
            return await Invoke(["read", "balance", "--protocol", protocol, file], default);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Exit, string Output, string Error)> Invoke(
        string[] args, CancellationToken stop, StringWriter? output = null)
    {
        output ??= new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.Root().Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, stop);
        return (exit, output.ToString(), error.ToString());
    }
}
