using System.Text;
using System.Text.Json;
using Lims.Api.Documents.Seal;
using Lims.Core.Xrf;
using Lims.Tests.Demo;

namespace Lims.Tests.Reports;

/// <summary>What a report says of its spectrometer readings: its own rows, provable, and nobody else's.</summary>
public sealed class XrfEvidenceTests
{
    private static async Task<string> Evidence(int paper) => Encoding.UTF8.GetString(
        PdfSealCheck.Check(File.ReadAllBytes((await PlayedDay.Once).Papers[paper])).Evidence!);

    [Test]
    public async Task A_report_holds_its_own_rows_and_not_the_file()
    {
        for (var paper = 0; paper < 4; paper++)
        {
            var evidence = await Evidence(paper);
            var rows = Readings(evidence).ToList();
            Assert.That(rows, Has.Count.EqualTo(3));
            var file = rows[0].GetProperty("fileSha256").GetString()!;
            Assert.That(Core.Reports.Evidence.Read(evidence).RawReadings.Select(each => each.Sha256),
                Has.No.Member(file), "The file holds other customers' rows.");
            Assert.That(evidence, Does.Not.Contain("xrf-file:"));
            for (var other = 0; other < 4; other++)
                if (other != paper)
                    foreach (var row in Readings(await Evidence(other)))
                        Assert.That(evidence, Does.Not.Contain(row.GetProperty("row").GetString()!));
        }
    }

    [Test]
    public async Task A_row_that_is_not_the_hashed_one_and_a_cell_that_is_not_in_it_are_named()
    {
        var row = Readings(await Evidence(1)).First().Deserialize<XrfFileRow>(JsonSerializerOptions.Web)!;
        Assert.That(row.Fault(), Is.Null);
        Assert.That((row with { Row = row.Row + " " }).Fault(), Does.Contain("another hash"));
        Assert.That((row with { Encoding = "utf-7" }).Fault(), Does.Contain("another hash"));
        Assert.That((row with { Components = [row.Components[0] with { Raw = "99.99" }] }).Fault(),
            Is.EqualTo("Au '99.99' does not stand in the row of the spectrometer's file"));
    }

    private static IEnumerable<JsonElement> Readings(string evidence) =>
        from stream in JsonDocument.Parse(evidence).RootElement.GetProperty("streams").EnumerateArray()
        from fact in stream.GetProperty("facts").EnumerateArray()
        let entry = fact.GetProperty("entry")
        where entry.GetProperty("kind").GetString() == "XrfReadingImported"
        select JsonDocument.Parse(entry.GetProperty("body").GetString()!).RootElement.GetProperty("reading");
}
