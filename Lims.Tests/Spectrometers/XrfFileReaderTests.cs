using System.Security.Cryptography;
using System.Text;
using Lims.Core.Xrf;
using Lims.Instruments.Spectrometers;

namespace Lims.Tests.Spectrometers;

/// <summary>What the cells of each maker come to, worked by hand beside them.</summary>
public sealed class XrfFileReaderTests
{
    [Test]
    public void A_Vanta_row_is_a_reading_of_its_sample()
    {
        var text = OwnFiles.Vanta(OwnFiles.VantaRow());
        var reading = One(text);
        Assert.That((reading.Instrument, reading.ReadingNo, reading.MeasuredAt, reading.Zone, reading.Sample,
                reading.Method, reading.Seconds, reading.Operator, reading.Line),
            Is.EqualTo(("vanta:900001", "1", "2026-01-05T10:22:31", (string?)null, "7Q4M2XR", "Alloy", "60",
                (string?)null, 3L)));
        // 58.31 % is 583.1 ‰; its error of 1 s, 0.11 %, is 1.1 ‰; beside <LOD stands the limit itself.
        Assert.That(Figures(reading), Is.EqualTo(
            "Au detected 583.1 u 1.1 k 1|Ag belowLod lod 0.2|Cu detected 412 u 2 k 1"));
        Assert.That(reading.FileSha256, Is.EqualTo(Hash(text)));
        Assert.That(reading.RowSha256, Is.EqualTo(Hash(OwnFiles.VantaRow())), "Of the line without its end.");
        Assert.That(reading.Flags, Is.Empty);
    }

    [Test]
    public void An_older_Vanta_writes_0_beside_its_limit()
    {
        Assert.That(Figures(One(OwnFiles.OldVanta("0,5967"))), Is.EqualTo("Au belowLod lod 5.967"));
        Assert.That(One(OwnFiles.OldVanta("583100,5967")).Sample, Is.EqualTo("eski örnek"));
    }

    [Test]
    public void Where_a_Vanta_prints_negative_numbers_the_error_beside_a_0_is_no_limit() => Assert.That(
        Read(OwnFiles.OldVanta("-14,21", "0,30", "5,6")).Readings.Select(Figures), Is.EqualTo(new[]
        {
            "Au belowLod", "Au belowLod", "Au detected 0.005 u 0.006 k 1",
        }));

    [Test]
    public void A_calibration_check_is_no_reading()
    {
        var check = "900001,1,2026-01-05,09:51:54,,,1C,No,,,%" + new string(',', 25);
        var content = Read(OwnFiles.Vanta(check, OwnFiles.VantaRow("2")));
        Assert.That(content.Refused, Is.Empty);
        Assert.That(content.Readings.Select(reading => reading.ReadingNo), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Columns_that_came_later_do_not_matter() => Assert.That(
        Figures(One(OwnFiles.WideVanta("841,3,2026-01-05,09:51:54,Alloy,,3,No,,,PPM,,,,583100,1100,1,0,,x,5,5,5"))),
        Is.EqualTo("Au detected 583.1 u 1.1 k 1"));

    [Test]
    public void A_Vanta_table_saved_with_tabs_is_the_same() => Assert.That(
        Figures(One(OwnFiles.Vanta(OwnFiles.VantaRow()).Replace("sep = \",\"\n", "", StringComparison.Ordinal)
            .Replace(',', '\t'))),
        Is.EqualTo("Au detected 583.1 u 1.1 k 1|Ag belowLod lod 0.2|Cu detected 412 u 2 k 1"));

    // The date as it stands, the file's name, what it means, whether that was assumed.
    [TestCase("17/5/2022", "x.csv", "2022-05-17", false)]
    [TestCase("5/17/2022", "x.csv", "2022-05-17", false)]
    [TestCase("1/10/2022", "chemistry-841-2022-01-10-14-39-13.csv", "2022-01-10", false)]
    [TestCase("10/1/2022", "chemistry-841-2022-01-10-14-39-13.csv", "2022-01-10", false)]
    [TestCase("1/10/2022", "chemistry-841-2022-03-10-14-39-13.csv", "2022-01-10", true)]
    [TestCase("1/10/2022", "x.csv", "2022-01-10", true)]
    public void The_order_of_a_date_is_found_out_or_flagged(string date, string file, string day, bool isAssumed)
    {
        var reading = XrfFileReader.Read(file, Bytes(OwnFiles.Vanta(OwnFiles.VantaRow(date: date)))).Readings.Single();
        Assert.That(reading.MeasuredAt, Is.EqualTo(day + "T10:22:31"));
        Assert.That(reading.Flags, Is.EqualTo(isAssumed ? ["date-order-assumed"] : Array.Empty<string>()));
    }

    [TestCase("vanta", "1/10/2022", "2022-01-10", true)]
    [TestCase("vanta/day-first", "1/10/2022", "2022-10-01", false)]
    [TestCase("vanta/month-first", "1/10/2022", "2022-01-10", false)]
    public void A_profile_tells_the_order(string profile, string date, string day, bool isAssumed)
    {
        var reading = XrfFileReader.Read(
            "x.csv", Bytes(OwnFiles.Vanta(OwnFiles.VantaRow(date: date))), XrfProfile.Find(profile)).Readings.Single();
        Assert.That((reading.MeasuredAt, reading.Flags.Count), Is.EqualTo((day + "T10:22:31", isAssumed ? 1 : 0)));
    }

    [Test]
    public void A_Niton_row_has_its_comma_and_twice_its_uncertainty()
    {
        var reading = One(OwnFiles.Niton(OwnFiles.NitonRow()));
        Assert.That((reading.Instrument, reading.ReadingNo, reading.MeasuredAt, reading.Sample, reading.Method,
            reading.Seconds, reading.Operator), Is.EqualTo(
            ("niton", "5", "2026-01-06T09:15:00", "7Q4M2XR", "Precious", "30.5", "ayşe")));
        // 583100.5 ppm is 583.1005 ‰; 1100.2 ppm of 2 s is 0.5501 ‰ of 1 s.
        Assert.That(Figures(reading), Is.EqualTo("Au detected 583.1005 u 0.5501 k 2|Ag belowLod lod 0.15"));
        Assert.That(reading.Flags, Is.EqualTo(new[] { "date-order-assumed" }));
    }

    [Test]
    public void A_Niton_says_how_many_sigmas_its_error_is() => Assert.That(
        Figures(One(OwnFiles.Niton(OwnFiles.NitonRow(sigma: "1")))),
        Does.StartWith("Au detected 583.1005 u 1.1002 k 1|"));

    [Test]
    public void An_interim_beam_is_no_reading() => Assert.That(
        Read(OwnFiles.Niton(OwnFiles.NitonRow("5", sequence: "Interim"), OwnFiles.NitonRow("6"))).Readings
            .Select(reading => reading.ReadingNo), Is.EqualTo(new[] { "6" }));

    [Test]
    public void A_file_of_old_Turkish_Windows_is_read_and_its_row_can_be_proved()
    {
        var bytes = XrfRowTextTests.Windows1254(OwnFiles.Niton(OwnFiles.NitonRow()));
        var reading = XrfFileReader.Read("x.csv", bytes).Readings.Single();
        Assert.That(reading.Operator, Is.EqualTo("ayşe"));
        Assert.That(reading.RowSha256, Is.EqualTo(reading.Row.Sha256()));
        Assert.That(reading.RowSha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(
            XrfRowTextTests.Windows1254(OwnFiles.NitonRow())))));
    }

    [Test]
    public void A_Bruker_cell_has_its_unit_or_takes_the_columns()
    {
        var reading = One(OwnFiles.Bruker("COM1\t09.12.2019 10:31:11\t58,31 %\t1,5\t17\t33,1\t"));
        Assert.That(Figures(reading), Is.EqualTo("Au detected 583.1|Ag detected 15|Cu detected 0.017"));
        Assert.That((reading.MeasuredAt, reading.Sample), Is.EqualTo(("2019-12-09T10:31:11", "COM1")));
        Assert.That(reading.Components[0].Raw, Is.EqualTo("58,31 %"));
        Assert.That(Figures(One(OwnFiles.Bruker("COM1\t09.12.2019 10:31:11\t0 PPM\t\t99,5 %\t33,1\t"))),
            Is.EqualTo("Au belowLod|Ag notMeasured|Cu detected 995"));
    }

    [Test]
    public void Quoted_cells_hold_what_parts_others() => Assert.That(
        One(OwnFiles.Vanta(OwnFiles.VantaRow(sample: "\"7Q4, \"\"M2\"\"\""))).Sample, Is.EqualTo("7Q4, \"M2\""));

    [Test]
    public void An_empty_sample_is_none() =>
        Assert.That(One(OwnFiles.Vanta(OwnFiles.VantaRow(sample: "  "))).Sample, Is.Null);

    internal static XrfFileContent Read(string text) => XrfFileReader.Read("x.csv", Bytes(text));

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static string Figures(XrfReading reading) => string.Join('|', reading.Components.Select(figure =>
        $"{figure.Symbol} {figure.Qualifier}" + (figure.PerMille is { } value ? " " + value : "")
        + (figure.U is { } u ? " u " + u : "") + (figure.K is { } k ? " k " + k : "")
        + (figure.LodPerMille is { } lod ? " lod " + lod : "")));

    private static XrfReading One(string text)
    {
        var content = Read(text);
        Assert.That(content.Refused.Select(row => row.Why.English), Is.Empty);
        return content.Readings.Single();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));
}
