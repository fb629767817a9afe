using System.Net;
using System.Net.Sockets;
using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Core.Refusals;
using Lims.Tests.Demo;

namespace Lims.Tests.CommandLine;

/// <summary>A person's mistake at the command line is one sentence on standard error, in every verb.</summary>
public sealed class MistakeTests
{
    private string folder = "";

    [SetUp]
    public void MakePlace() => folder = Directory.CreateTempSubdirectory("mistakes-").FullName;

    [TearDown]
    public void Clear() => Directory.Delete(folder, recursive: true);

    [TestCase(2, "calc", "")]
    [TestCase(2, "read", "balance", "--protocol", "sbi", "")]
    [TestCase(2, "verify", "")]
    [TestCase(2, "serve", "--url", "nonsense")]
    [TestCase(2, "serve", "--url", "http://127.0.0.1:0;http://")]
    [TestCase(2, "serve", "--url", "http://127.0.0.1:99999")]
    [TestCase(2, "serve", "--url", "ftp://127.0.0.1:5080")]
    [TestCase(2, "serve", "--url", "http://127.0.0.1:0/house")]
    [TestCase(2, "serve", "--url", "http://house.example:5080")]
    [TestCase(1, "verify", "Server=nowhere;Colour=red")]
    [TestCase(1, "rebuild", "--db", "Server=nowhere;Colour=red")]
    [TestCase(1, "instrument", "add", "bal-1", "--kind", "balance", "--manufacturer", "M", "--model", "X", "--serial",
        "1", "--protocol", "mt-sics", "--readability-mg", "0.01", "--calibration-due", "9999-12-31")]
    public void One_sentence_says_what_is_wrong(int exit, params string[] words) => Says(exit, words);

    [Test]
    public void A_port_in_use_is_said_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        Assert.That(Says(Exit.CouldNot, "serve", "--url", url), Does.Contain(url));
    }

    [Test]
    public void An_address_where_nobody_can_listen_is_said_in_one_sentence() => Assert.That(
        Says(Exit.CouldNot, "serve", "--url", "http://192.0.2.1:5080"),
        Does.StartWith(Begin(HostingRefusals.CannotListen, "http://192.0.2.1:5080")));

    [Test]
    public void TLS_without_a_certificate_is_said_in_one_sentence() => Assert.That(
        Says(Exit.CouldNot, "serve", "--url", "https://127.0.0.1:0"),
        Does.StartWith(Begin(HostingRefusals.NoCertificate, "https://127.0.0.1:0")));

    // What stands behind the address is the machine's own reason.
    private static string Begin(Refusal refusal, string url) =>
        refusal.English[..refusal.English.IndexOf("{1}", StringComparison.Ordinal)]
            .Replace("{0}", url, StringComparison.Ordinal);

    private string Says(int exit, params string[] words)
    {
        string[] inPlace = words[0] is "serve" or "instrument" ? [.. words, "--data", folder] : words;
        // A developer's own certificate for https would be found at home.
        var (code, output, error) = ChildProcess.Run(new Dictionary<string, string> { ["HOME"] = folder }, inPlace);
        Assert.That((code, output), Is.EqualTo((exit, "")), error);
        Assert.That(error.TrimEnd('\n'), Does.Not.Contain("\n").And.Not.Contain("   at ").And.Not.Empty);
        return error;
    }
}
