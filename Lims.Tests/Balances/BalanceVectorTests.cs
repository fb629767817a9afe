using System.Text.Json;
using CsCheck;
using Lims.Core.Instruments;
using Lims.Instruments.Balances;
using Lims.Tests.Repository;

namespace Lims.Tests.Balances;

/// <summary>
/// Bytes of five protocols and the frames each must give, member for member: our own and the reference's.
/// </summary>
public sealed class BalanceVectorTests
{
    private static readonly string Reference = SourceTree.PathOf("../shared/vectors/balance.jsonl");

    private static readonly JsonElement[] Vectors =
        [.. Read(SourceTree.PathOf("Lims.Tests/Balances/own-samples.jsonl")), .. Read(Reference)];

    private static IEnumerable<TestCaseData> Cases => Vectors.Select((vector, i) => new TestCaseData(vector)
        .SetArgDisplayNames($"{i + 1} {vector.GetProperty("protocol")} {vector.GetProperty("id")}"));

    private static IEnumerable<JsonElement> Read(string path) => File.Exists(path)
        ? File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
        : [];

    [TestCaseSource(nameof(Cases))]
    public void Reference_bytes_give_their_reference_frames(JsonElement vector) => Assert.That(
        Frames(Bytes(vector), Protocol(vector)).Select(BalanceFrameJson.Write),
        Is.EqualTo(vector.GetProperty("expected").EnumerateArray().Select(InOneLine)));

    [Test]
    public void The_reference_table_was_read_whole()
    {
        if (!File.Exists(Reference))
            Assert.Ignore("The reference table balance.jsonl is not beside this repository.");
        Assert.That(Read(Reference).Count(), Is.EqualTo(109));
    }

    [Test]
    public void The_wire_cases_were_collected_from_the_same_bytes()
    {
        var shared = SourceTree.PathOf("../shared/instruments/balance/wire_cases.tsv");
        if (!File.Exists(shared))
            Assert.Ignore("The collection wire_cases.tsv is not beside this repository.");
        var raw = File.ReadLines(shared).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[2]);
        foreach (var vector in Read(Reference))
        {
            var text = raw[vector.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture)]
                .Replace("\\r\\n", "\r\n", StringComparison.Ordinal);
            Assert.That(System.Text.Encoding.Latin1.GetString(Bytes(vector)), Does.StartWith(text));
        }
    }

    [Test]
    public void However_the_bytes_arrive_the_frames_are_the_same()
    {
        foreach (var protocol in Vectors.GroupBy(vector => vector.GetProperty("protocol").GetString()!))
        {
            var read = BalanceProtocol.All[protocol.Key];
            byte[] stream = [.. protocol.SelectMany(Bytes), .. "\r\n \r\n"u8, .. "S S   1"u8];
            var whole = BalanceLines.All(stream, read);
            Gen.Int[1, 40].Array[1, 60].Sample(sizes =>
            {
                var lines = new BalanceLines(read);
                var found = new List<BalanceFrame>();
                for (int at = 0, i = 0; at < stream.Length; i++)
                {
                    var end = Math.Min(stream.Length, at + sizes[i % sizes.Length]);
                    found.AddRange(lines.Add(stream.AsSpan(at..end)));
                    at = end;
                }
                found.Add(lines.End()!);
                Assert.That(found, Is.EqualTo(whole));
            }, iter: 200);
        }
    }

    private static IReadOnlyList<BalanceFrame> Frames(byte[] bytes, string protocol) =>
        BalanceLines.All(bytes, BalanceProtocol.All[protocol]);

    private static byte[] Bytes(JsonElement vector) => Convert.FromHexString(vector.GetProperty("hex").GetString()!);

    private static string Protocol(JsonElement vector) => vector.GetProperty("protocol").GetString()!;

    // The table was written with a blank behind each colon and comma; inside quotes nothing is touched.
    private static string InOneLine(JsonElement expected) => "{" + string.Join(',', expected.EnumerateObject()
        .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}";
}
