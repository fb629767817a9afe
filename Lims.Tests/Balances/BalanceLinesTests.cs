using System.Text;
using Lims.Core.Instruments;
using Lims.Instruments.Balances;

namespace Lims.Tests.Balances;

public sealed class BalanceLinesTests
{
    [Test]
    public void A_line_without_an_end_takes_no_more_memory_than_a_long_line()
    {
        var lines = new BalanceLines(MtSicsLine.Read);
        Assert.That(lines.Add(Encoding.ASCII.GetBytes("S S     100.00 g" + new string(' ', 5_000))), Is.Empty);
        var frame = lines.Add("\n"u8).Single();
        Assert.That(frame.Kind, Is.EqualTo(BalanceFrameKind.Unknown));
        Assert.That(frame.Text, Has.Length.EqualTo(BalanceLines.LongestBytes));
        var next = lines.Add("S S     100.00 g\r\n"u8).Single();
        Assert.That(next.MassMg, Is.EqualTo(100_000m), "the next line is clean");
    }

    [Test]
    public void A_micro_sign_is_understood_in_both_encodings_and_kept_as_it_came()
    {
        byte[] bytes = [.. "S S     12.5 "u8, 0xB5, (byte)'g', (byte)'\n'];
        var latin = BalanceLines.All(bytes, MtSicsLine.Read);
        var utf8 = BalanceLines.All("S S     12.5 µg\n"u8, MtSicsLine.Read).Single();
        var ascii = BalanceLines.All("S S     12.5 ug\n"u8, MtSicsLine.Read).Single();
        foreach (var frame in new[] { latin.Single(), utf8, ascii })
            Assert.That((frame.MassMg, frame.Unit, frame.ReadabilityMg), Is.EqualTo((0.0125m, "µg", 0.0001m)));
        Assert.That(utf8.Text, Does.EndWith("Âµg"));
    }

    [TestCase("S S     100.00 g\0")]
    [TestCase("S S\t100.00 g")]
    [TestCase("S S     100.00 ğ")]
    [TestCase("S S     10é.00 g")]
    public void A_line_with_a_byte_that_no_balance_sends_is_unknown(string line) => Assert.That(
        BalanceLines.All(Encoding.UTF8.GetBytes(line + "\r\n"), MtSicsLine.Read).Single().Kind,
        Is.EqualTo(BalanceFrameKind.Unknown));

    [TestCase("mt-sics", "S S     100.00", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "S S     100,00 g", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "S S     1 00.00 g", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "S S Error 10b", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "S S 99999999999999999999999 g", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "SI S     100.00 g", "weight|True|100000|100.00|g|10")]
    [TestCase("mt-sics", "S S      -0.00 g", "weight|True|0|-0.00|g|10")]
    [TestCase("mt-sics", "S     100.00 g", "fragment|-|-|-|-|-")]
    [TestCase("mt-sics", ".00 g", "fragment|-|-|-|-|-")]
    [TestCase("mt-sics", "s s     100.00 g", "unknown|-|-|-|-|-")]
    [TestCase("mt-sics", "T L", "logicalError|-|-|-|-|-")]
    [TestCase("mt-sics", "ET", "transmissionError|-|-|-|-|-")]
    [TestCase("sbi", "      0.00 g  ", "weight|True|0|0.00|g|10")]
    [TestCase("sbi", "N     +   14.50 ct ", "unknown|-|-|-|ct|-")]
    [TestCase("radwag", "S      -  18.343[20] g  ", "weight|True|-18343.2|-18.34320|g|0.01")]
    [TestCase("radwag", "SU ^      100.00 g  ", "overload|-|-|-|-|-")]
    [TestCase("radwag", "   100.00 g  ", "fragment|-|-|-|-|-")]
    [TestCase("ohaus", "192.21 g", "fragment|-|-|-|-|-")]
    [TestCase("ohaus", "     192.21 ct", "unknown|-|-|-|ct|-")]
    [TestCase("and", "ST;+00123,45  g", "weight|True|123450|123.45|g|10")]
    [TestCase("and", "ST,+00123,45  g", "unknown|-|-|-|-|-")]
    [TestCase("and", "ST,OK,+0001.234 kg", "weight|True|1234000|1.234|kg|1000")]
    [TestCase("and", "QT,+00000123 PC", "unknown|-|-|-|PC|-")]
    [TestCase("and", "+00123.45  g", "fragment|-|-|-|-|-")]
    public void A_line_is_read_so(string protocol, string line, string expected)
    {
        var frame = BalanceLines.All(Encoding.Latin1.GetBytes(line + "\n"), BalanceProtocol.All[protocol]).Single();
        var json = System.Text.Json.JsonDocument.Parse(BalanceFrameJson.Write(frame)).RootElement;
        var members = json.EnumerateObject().Take(6)
            .Select(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.Null ? "-" : $"{member.Value}");
        Assert.That(string.Join('|', members), Is.EqualTo(expected));
    }

    [TestCase("S S     100.00 g\r\n", true)]
    [TestCase("S S     100.00 g", false)]
    [TestCase("S D     100.00 g\r\n", false)]
    [TestCase("S S     100.00 ct\r\n", false)]
    [TestCase("S S     100.00 g\r\nS S     100.01 g\r\n", false)]
    [TestCase("garbage\r\nS S     100.00 g\r\n", false)]
    [TestCase("", false)]
    public void Kept_bytes_give_a_weight_only_where_they_are_exactly_one(string kept, bool isWeight) => Assert.That(
        BalanceCapture.Read(Encoding.Latin1.GetBytes(kept))?.MassMg, isWeight ? Is.EqualTo(100_000m) : Is.Null);
}
