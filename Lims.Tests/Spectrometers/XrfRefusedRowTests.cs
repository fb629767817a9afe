using Lims.Core.Refusals;
using Lims.Instruments.Spectrometers;

namespace Lims.Tests.Spectrometers;

/// <summary>What is not understood is named by its line and never becomes a number.</summary>
public sealed class XrfRefusedRowTests
{
    private static readonly string Good = OwnFiles.VantaRow("9");

    private static IEnumerable<TestCaseData> Rows =>
    [
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(gold: "58.3.1")),
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(gold: "5 8.31")),
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(gold: "5.831e1")),
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(gold: "NaN")),
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(gold: "NA")),
        Row(SpectrometerRefusals.NoNumber, OwnFiles.VantaRow(goldError: "x")),
        Row(SpectrometerRefusals.OutsideRange, OwnFiles.VantaRow(gold: "100.2")),
        Row(SpectrometerRefusals.OutsideRange, OwnFiles.VantaRow(gold: "-1.1")),
        Row(SpectrometerRefusals.OutsideRange, OwnFiles.VantaRow(gold: "7922816251426433759354395033")),
        Row(SpectrometerRefusals.OutsideRange, OwnFiles.VantaRow(goldError: "-0.1")),
        Row(SpectrometerRefusals.UnitMissing, OwnFiles.VantaRow(unit: "")),
        Row(SpectrometerRefusals.UnitUnknown, OwnFiles.VantaRow(unit: "mg/cm2")),
        Row(SpectrometerRefusals.DateUnreadable, OwnFiles.VantaRow(date: "2026-13-05")),
        Row(SpectrometerRefusals.DateUnreadable, OwnFiles.VantaRow(date: "")),
        Row(SpectrometerRefusals.CellCount, OwnFiles.VantaRow() + ",1"),
        Row(SpectrometerRefusals.CellCount, OwnFiles.VantaRow()[..40]),
        Row(SpectrometerRefusals.QuotesOpen, OwnFiles.VantaRow(sample: "\"7Q4M2XR")),
        Row(SpectrometerRefusals.CellEmpty, OwnFiles.VantaRow(serial: " ")),
        Row(SpectrometerRefusals.CellEmpty, OwnFiles.VantaRow(readingNo: "")),
    ];

    [TestCaseSource(nameof(Rows))]
    public void A_row_is_refused_alone(Refusal refusal, string row)
    {
        var content = XrfFileReaderTests.Read(OwnFiles.Vanta(row, Good));
        Assert.That(content.Readings.Select(reading => reading.ReadingNo), Is.EqualTo(new[] { "9" }));
        Assert.That(content.Refused.Select(each => (each.Line, each.Why.Code)),
            Is.EqualTo(new[] { ((long?)3, refusal.Code) }));
    }

    private static IEnumerable<TestCaseData> Files =>
    [
        Row(SpectrometerRefusals.FileEmpty, ""),
        Row(SpectrometerRefusals.LayoutUnknown, "a,b\n1,2\n"),
        Row(SpectrometerRefusals.LayoutUnknown, "PK"),
        Row(SpectrometerRefusals.WorkbookBroken, "PK\u0003\u0004 and no more"),
        Row(SpectrometerRefusals.SavedAgain, "\"Index\";\"Reading.No\";\"Au\";\"Au.Error\"\n1;2;3;4\n"),
        Row(SpectrometerRefusals.MarksMixed,
            OwnFiles.Niton(OwnFiles.NitonRow(), OwnFiles.NitonRow("6", gold: "583100.5"))),
        Row(SpectrometerRefusals.DatesDisagree,
            OwnFiles.Vanta(OwnFiles.VantaRow("1", date: "17/5/2022"), OwnFiles.VantaRow("2", date: "5/17/2022"))),
        Row(SpectrometerRefusals.HeaderTwice, OwnFiles.Vanta(OwnFiles.VantaRow()).Replace(
            "Ag Concentration", "Au Concentration", StringComparison.Ordinal)),
    ];

    [TestCaseSource(nameof(Files))]
    public void A_file_is_refused_whole(Refusal refusal, string text) =>
        AssertWhole(refusal, XrfFileReaderTests.Read(text));

    [Test]
    public void A_file_of_another_layout_than_the_profile_says_is_refused() => AssertWhole(
        SpectrometerRefusals.LayoutOther, XrfFileReader.Read(
            "x.csv", XrfFileReaderTests.Bytes(OwnFiles.Vanta(Good)), XrfProfile.Find("niton")));

    [Test]
    public void A_huge_file_is_refused() => AssertWhole(
        SpectrometerRefusals.FileTooLarge, XrfFileReader.Read("x.csv", new byte[XrfFileReader.MostBytes + 1]));

    [Test]
    public void A_last_row_without_its_end_may_still_be_written()
    {
        var content = XrfFileReaderTests.Read(OwnFiles.Vanta(Good, OwnFiles.VantaRow("10"))[..^1]);
        Assert.That(content.Readings, Has.Count.EqualTo(1));
        Assert.That(content.Refused.Single().Why.Code, Is.EqualTo(SpectrometerRefusals.RowUnfinished.Code));
    }

    [Test]
    public void A_last_row_whose_last_column_says_nothing_is_whole_without_its_end() => Assert.That(
        XrfFileReaderTests.Read(OwnFiles.OldVanta("5,6")[..^1]).Readings, Has.Count.EqualTo(1));

    private static void AssertWhole(Refusal refusal, XrfFileContent content)
    {
        Assert.That(content.Readings, Is.Empty);
        Assert.That(content.Refused.Select(each => (each.Line, each.Why.Code)),
            Is.EqualTo(new[] { ((long?)null, refusal.Code) }));
    }

    private static TestCaseData Row(Refusal refusal, string text) => new TestCaseData(refusal, text)
        .SetArgDisplayNames($"{refusal.Code} {(text.Length > 50 ? text.GetHashCode(StringComparison.Ordinal) : 0)}");
}
