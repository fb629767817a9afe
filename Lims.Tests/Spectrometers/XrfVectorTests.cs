using System.Text.Json;
using Lims.Instruments.Spectrometers;
using Lims.Tests.Repository;

namespace Lims.Tests.Spectrometers;

/// <summary>Real exports of several makers give the readings of the reference, member for member.</summary>
public sealed class XrfVectorTests
{
    private static readonly string Instruments = SourceTree.PathOf("../shared/instruments");
    private static readonly string Vectors = SourceTree.PathOf("../shared/vectors/xrf");

    private static IEnumerable<TestCaseData> Files => Directory.Exists(Instruments)
        ? Directory.EnumerateFiles(Instruments, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("SOURCES.md" or "wire_cases.tsv"))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path)))
        : [new TestCaseData("").SetArgDisplayNames("absent")];

    [TestCaseSource(nameof(Files))]
    public void A_real_file_gives_its_reference_readings(string path)
    {
        if (path.Length == 0)
            Assert.Ignore("The collection of real exports is not beside this repository.");
        var name = Path.GetFileName(path);
        var content = XrfFileReader.Read(name, File.ReadAllBytes(path));
        Assert.That(content.Readings.Select(XrfReadingJson.Write).Select(Members), Is.EqualTo(
            Lines(name + ".readings.jsonl").Select(line => Members(line, name))));
        Assert.That(content.Refused.Select(row => (row.File, row.Line)), Is.EqualTo(
            Lines(name + ".refused.jsonl").Select(line => JsonDocument.Parse(line).RootElement).Select(row => (
                row.GetProperty("file").GetString(),
                row.GetProperty("line").ValueKind == JsonValueKind.Null ? (long?)null
                    : row.GetProperty("line").GetInt64()))));
    }

    [Test]
    public void Every_reference_has_its_file()
    {
        if (!Directory.Exists(Vectors))
            Assert.Ignore("The references are not beside this repository.");
        var files = Files.Select(each => Path.GetFileName((string)each.Arguments[0]!)).ToHashSet();
        Assert.That(Directory.EnumerateFiles(Vectors).Select(Path.GetFileName)
            .Select(name => Regex.Replace(name!, @"\.(readings|refused)\.jsonl\z", "")).Distinct(), Is.SubsetOf(files));
    }

    private static IEnumerable<string> Lines(string name) =>
        File.Exists(Path.Combine(Vectors, name)) ? File.ReadLines(Path.Combine(Vectors, name)) : [];

    // The references carry notes of their makers, which begin with an underline, and no file name.
    private static string Members(string line, string file) => Members(JsonSerializer.Serialize(
        JsonDocument.Parse(line).RootElement.EnumerateObject().Where(member => !member.Name.StartsWith('_'))
            .Select(member => (member.Name, member.Value)).Append(("file", JsonSerializer.SerializeToElement(file)))
            .ToDictionary(member => member.Item1, member => member.Item2)));

    private static string Members(string line) => string.Join('\n', JsonDocument.Parse(line).RootElement
        .EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
        .Select(member => $"{member.Name}: {JsonSerializer.Serialize(member.Value)}"));
}
