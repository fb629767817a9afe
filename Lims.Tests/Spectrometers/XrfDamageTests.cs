using CsCheck;
using Lims.Core.Xrf;
using Lims.Instruments.Spectrometers;

namespace Lims.Tests.Spectrometers;

/// <summary>
/// Files that were cut, bent or made up: a refusal each time, never a crash, never a number of our own.
/// </summary>
public sealed class XrfDamageTests
{
    private static readonly byte[][] Files =
    [
        XrfFileReaderTests.Bytes(OwnFiles.Vanta(OwnFiles.VantaRow("1"), OwnFiles.VantaRow("2", gold: "91.63"))),
        XrfFileReaderTests.Bytes(OwnFiles.Niton(OwnFiles.NitonRow("1"), OwnFiles.NitonRow("2", gold: "916300,25"))),
        XrfFileReaderTests.Bytes(OwnFiles.Bruker(
            "A\t09.12.2019 10:31:11\t58,31 %\t1,5\t17\t33,1\t", "B\t09.12.2019 10:41:11\t91,63 %\t1,5\t17\t33,1\t")),
    ];

    [Test]
    public void A_file_cut_anywhere_says_nothing_that_the_whole_one_does_not()
    {
        foreach (var file in Files)
        {
            var whole = Readings(file);
            Assert.That(whole, Has.Count.EqualTo(2));
            for (var length = 0; length < file.Length; length++)
                Assert.That(Readings(file[..length]), Is.SubsetOf(whole), $"{length} bytes of {file.Length}");
        }
    }

    [Test]
    public void A_bent_bit_ends_in_readings_whose_figures_stand_in_the_file() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 7]).Sample((which, at, bit) =>
        {
            var bent = (byte[])Files[which].Clone();
            bent[at % bent.Length] ^= (byte)(1 << bit);
            var content = XrfFileReader.Read("x.csv", bent);
            foreach (var reading in content.Readings)
                Assert.That(reading.Components.Select(figure => figure.Raw)
                    .Where(raw => !reading.Row.Text.Contains(raw, StringComparison.Ordinal)), Is.Empty);
        }, iter: 3000);

    [Test]
    public void Any_bytes_at_all_are_answered() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        _ = XrfFileReader.Read("x.csv", bytes);
        _ = XrfFileReader.Read("x.xlsx", [.. "PK\u0003\u0004"u8, .. bytes]);
        _ = XrfFileReader.Read("x.csv", [.. Files[0], .. bytes]);
    }, iter: 500);

    [Test]
    public void A_workbook_with_a_bent_byte_is_answered()
    {
        var book = OwnWorkbook.Niton();
        Assert.That(XrfFileReader.Read("x.xlsx", book).Readings, Has.Count.EqualTo(1));
        for (var at = 0; at < book.Length; at += 3)
        {
            var bent = (byte[])book.Clone();
            bent[at] ^= 0x11;
            _ = XrfFileReader.Read("x.xlsx", bent);
            _ = XrfFileReader.Read("x.xlsx", book[..at]);
        }
    }

    [Test]
    public void The_largest_file_is_read_row_by_row()
    {
        var row = OwnFiles.VantaRow();
        var rows = Enumerable.Repeat(row, (XrfFileReader.MostBytes - 4096) / (row.Length + 1)).ToArray();
        var content = XrfFileReader.Read("x.csv", XrfFileReaderTests.Bytes(OwnFiles.Vanta(rows)));
        Assert.That((content.Readings.Count, content.Refused.Count), Is.EqualTo((rows.Length, 0)));
    }

    private static List<string> Readings(byte[] file) =>
        [.. XrfFileReader.Read("x.csv", file).Readings.Select(Told)];

    private static string Told(XrfReading reading) => XrfReadingJson.Write(reading with { FileSha256 = "" });
}
