using System.Security.Cryptography;
using System.Text;
using Lims.Api.CommandLine;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Xrf;
using Lims.Core.Instruments;
using Lims.Core.Xrf;
using Lims.Instruments.Spectrometers;
using Lims.Tests.Refusals;
using Lims.Tests.Spectrometers;

namespace Lims.Tests.Xrf;

/// <summary>From the bytes of a file to the samples, the inbox and the quarantine of a house.</summary>
public sealed class XrfFileDeskTests
{
    [Test]
    public async Task Bytes_are_kept_first_and_every_row_finds_its_place()
    {
        await using var house = await XrfHouse.Open();
        var text = OwnFiles.Vanta(
            OwnFiles.VantaRow("1", XrfHouse.FirstBlindNo), OwnFiles.VantaRow("2", house.SecondItemNo),
            OwnFiles.VantaRow("3", "yüzük"), OwnFiles.VantaRow("4", unit: ""));
        var sha256 = await house.TakeIn(text);
        Assert.That(house.Kinds, Is.EqualTo(new[]
        {
            "XrfFileKept", "XrfFileRead", "XrfRowRefused", "XrfReadingImported", "XrfScreened", "XrfReadingImported",
            "XrfScreened", "XrfReadingUnmatched",
        }));
        Assert.That(house.House.Read(session => LedgerReader.Bytes(session, sha256)), Is.EqualTo(
            Encoding.UTF8.GetBytes(text)));
        var file = house.House.Read(session => XrfFileStore.Find(session, sha256))!;
        Assert.That((file.Imported, file.Unmatched, file.Conflicts, file.Refused, file.Repeated),
            Is.EqualTo((2L, 1L, 0L, 1L, 0L)));
        var reading = house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)).Single();
        Assert.That((reading.Reading.ReadingNo, reading.Reading.Seconds, reading.Reading.FileSha256,
            reading.Reading.Line), Is.EqualTo(("1", "60", sha256, 3L)));
        Assert.That(reading.Components.Select(each => (each.Symbol, each.Raw, each.Qualifier, each.PerMille, each.U)),
            Is.EqualTo(new[]
            {
                ("Au", "58.31", "detected", "583.1", "1.1"), ("Ag", "<LOD", "belowLod", null, null),
                ("Cu", "41.2", "detected", "412", "2"),
            }));
        var quarantined = house.House.Read(session => XrfFileStore.Quarantine(session, long.MaxValue, 10)).Single();
        Assert.That((quarantined.Line, quarantined.Code, quarantined.FileName), Is.EqualTo(
            (6L, SpectrometerRefusals.UnitMissing.Code, "a.csv")));
    }

    [Test]
    public async Task An_item_holds_its_own_row_and_nothing_of_the_row_beside_it()
    {
        await using var house = await XrfHouse.Open();
        await house.TakeIn(XrfHouse.Vanta(
            ("1", XrfHouse.FirstBlindNo, "58.31"), ("2", XrfHouse.SecondBlindNo, "91.63")));
        foreach (var (itemNo, other) in new[]
            { (house.FirstItemNo, XrfHouse.SecondBlindNo), (house.SecondItemNo, XrfHouse.FirstBlindNo) })
        {
            var stream = house.House.Read(session => LedgerReader.Stream(session, "item:" + itemNo));
            Assert.That(stream.Select(row => row.Body).Where(body => body.Contains(other, StringComparison.Ordinal)),
                Is.Empty);
            var row = stream.Select(each => each.ToAppended().Fact).OfType<XrfReadingImported>().Single().Reading;
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Row))),
                Is.EqualTo(row.RowSha256));
        }
    }

    [Test]
    public async Task The_same_file_twice_is_one_and_an_export_that_grew_brings_what_is_new()
    {
        await using var house = await XrfHouse.Open();
        var first = XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31"));
        await house.TakeIn(first);
        var before = house.Facts.Count;
        await house.TakeIn(first, "copy.csv");
        Assert.That(house.Facts, Has.Count.EqualTo(before));
        var sha256 = await house.TakeIn(XrfHouse.Vanta(
            ("1", XrfHouse.FirstBlindNo, "58.31"), ("2", XrfHouse.FirstBlindNo, "58.44")), "b.csv");
        var file = house.House.Read(session => XrfFileStore.Find(session, sha256))!;
        Assert.That((file.Imported, file.Repeated), Is.EqualTo((1L, 1L)));
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Has.Count.EqualTo(2));
        Assert.That(house.House.Read(session => XrfStore.Verdict(session, house.FirstItemNo))!.Readings, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_reading_with_other_figures_waits_for_a_person_and_overwrites_nothing()
    {
        await using var house = await XrfHouse.Open();
        await house.TakeIn(XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31")));
        var changed = XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "91.63"));
        await house.TakeIn(changed, "b.csv");
        await house.TakeIn(changed.Replace("20,20,20\n", "20,20,20\n\n", StringComparison.Ordinal), "c.csv");
        var waiting = house.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10)).Single();
        Assert.That((waiting.Reason, waiting.FileName), Is.EqualTo(("conflict", "b.csv")), "Told once.");
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)).Single()
            .Components[0].PerMille, Is.EqualTo("583.1"));
    }

    [Test]
    public async Task A_person_gives_a_waiting_reading_to_a_sample_or_dismisses_it_once()
    {
        await using var house = await XrfHouse.Open();
        await house.TakeIn(XrfHouse.Vanta(("1", "yüzük", "58.31"), ("2", "bilezik", "58.4")));
        var waiting = house.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10));
        Assert.That(waiting.Select(row => row.Sample), Is.EqualTo(new[] { "bilezik", "yüzük" }), "Newest first.");
        Assert.That(house.House.Read(session => XrfFileStore.Inbox(session, waiting[0].Seq, 10)).Single().Sample,
            Is.EqualTo("yüzük"));
        var desk = house.House.Desks.XrfFiles;
        await desk.Assign(house.Ask(), waiting[1].Seq, XrfHouse.FirstBlindNo);
        await Refused.As(XrfRefusals.DismissalReasonMissing, () => desk.Dismiss(house.Ask(), waiting[0].Seq, " "));
        await desk.Dismiss(house.Ask(), waiting[0].Seq, "Deneme ölçümü");
        Assert.That(house.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10)), Is.Empty);
        Assert.That(house.Kinds.Skip(4), Is.EqualTo(new[]
        {
            "XrfReadingAssigned", "XrfReadingImported", "XrfScreened", "XrfReadingDismissed",
        }));
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Has.Count.EqualTo(1));
        await Refused.As(XrfRefusals.InboxClosed,
            () => desk.Assign(house.Ask(), waiting[1].Seq, XrfHouse.SecondBlindNo));
        await Refused.As(XrfRefusals.InboxClosed, () => desk.Dismiss(house.Ask(), waiting[0].Seq, "yine"));
        await Refused.As(XrfRefusals.InboxUnknown, () => desk.Dismiss(house.Ask(), 1, "yok"));
    }

    [Test]
    public async Task A_sample_matches_exactly_or_not_at_all()
    {
        await using var house = await XrfHouse.Open();
        await house.TakeIn(XrfHouse.Vanta(
            ("1", XrfHouse.FirstBlindNo + "1", "58.31"), ("2", XrfHouse.FirstBlindNo[..^1], "58.31"),
            ("3", "q" + XrfHouse.FirstBlindNo[1..], "58.31"), ("4", "*", "58.31")));
        Assert.That(house.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10)), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task What_was_quarantined_by_a_mistake_of_the_register_is_read_again()
    {
        await using var house = await XrfHouse.Open();
        await house.Register(null, protocol: "niton");
        var sha256 = await house.TakeIn(XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31")));
        Assert.That(Codes(house), Is.EqualTo(new[] { SpectrometerRefusals.LayoutOther.Code }));
        await house.Register(null);
        await house.House.Desks.XrfFiles.ReadAgain(house.Ask(), sha256);
        Assert.That(Codes(house), Is.Empty);
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Has.Count.EqualTo(1));
        await house.House.Desks.XrfFiles.ReadAgain(house.Ask(), sha256);
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Has.Count.EqualTo(1));
        await Refused.As(XrfRefusals.FileUnknown,
            () => house.House.Desks.XrfFiles.ReadAgain(house.Ask(), new string('0', 64)));
    }

    [Test]
    public async Task A_row_that_cannot_stand_is_quarantined_with_its_reason_once()
    {
        await using var house = await XrfHouse.Open();
        var foreign = OwnFiles.VantaRow("1", XrfHouse.FirstBlindNo, serial: "900002");
        var silent = OwnFiles.VantaRow("2", XrfHouse.FirstBlindNo, gold: "");
        await house.TakeIn(OwnFiles.Vanta(foreign, silent));
        await house.TakeIn(OwnFiles.Vanta(foreign, silent, OwnFiles.VantaRow("3")), "b.csv");
        Assert.That(Codes(house), Is.EqualTo(new[] { XrfRefusals.MetalMissing.Code, XrfRefusals.SerialDiffers.Code }));
        await house.Register(null, due: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await house.TakeIn(XrfHouse.Vanta(("4", XrfHouse.FirstBlindNo, "58.31")), "c.csv");
        Assert.That(Codes(house)[0], Is.EqualTo(InstrumentsRefusals.CalibrationOverdue.Code));
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Is.Empty);
    }

    [Test]
    public async Task An_uploaded_file_names_its_instrument_and_is_taken_once()
    {
        await using var house = await XrfHouse.Open();
        var desk = house.House.Desks.XrfFiles;
        var bytes = Encoding.UTF8.GetBytes(XrfHouse.Vanta(("1", XrfHouse.FirstBlindNo, "58.31")));
        await Refused.As(XrfRefusals.NotASpectrometer, () => desk.Upload(house.Ask(), "bal-1", "a.csv", bytes));
        await Refused.As(XrfRefusals.FileNameText, () => desk.Upload(house.Ask(), "xrf-1", "../a.csv", bytes));
        await Refused.As(SpectrometerRefusals.FileEmpty, () => desk.Upload(house.Ask(), "xrf-1", "a.csv", []));
        var ask = house.Ask();
        await desk.Upload(ask, "xrf-1", "a.csv", bytes);
        Assert.That((await desk.Upload(ask, "xrf-1", "a.csv", bytes)).Repeated, Is.True);
        await Refused.As(XrfRefusals.FileKnown, () => desk.Upload(house.Ask(), "xrf-1", "a.csv", bytes));
        await house.House.Desks.XrfFiles.TakeIn("xrf-1", "a.csv", bytes);
        Assert.That(house.House.Read(session => XrfStore.Readings(session, house.FirstItemNo)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Two_hosts_that_find_the_same_files_at_once_take_each_once()
    {
        await using var house = await XrfHouse.Open();
        var other = new XrfFileDesk(house.House.Database, house.House.Writer, house.House.Clock);
        var files = Enumerable.Range(1, 20)
            .Select(i => XrfHouse.Vanta(($"{i}", XrfHouse.FirstBlindNo, "58.31"))).ToList();
        await Task.WhenAll(files.SelectMany(text => new[] { house.House.Desks.XrfFiles, other }.Select(desk =>
            Task.Run(() => desk.TakeIn("xrf-1", "a.csv", Encoding.UTF8.GetBytes(text))))));
        Assert.That(house.Kinds.Count(kind => kind == "XrfReadingImported"), Is.EqualTo(20));
        Assert.That(house.Kinds.Count(kind => kind == "XrfFileKept"), Is.EqualTo(20));
    }

    [Test]
    public async Task The_database_verifies_with_all_of_it()
    {
        string path;
        await using (var house = await XrfHouse.Open())
        {
            path = Path.Combine(house.House.Place.Folder, "ayarevi.db");
            await house.TakeIn(OwnFiles.Vanta(OwnFiles.VantaRow("1", XrfHouse.FirstBlindNo), OwnFiles.VantaRow("2"),
                OwnFiles.VantaRow("3", unit: "")));
            var waiting = house.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10)).Single();
            await house.House.Desks.XrfFiles.Assign(house.Ask(), waiting.Seq, XrfHouse.SecondBlindNo);
        }
        await using var output = new StringWriter();
        var exit = VerifyVerb.Run(path, null, null, output, output);
        Assert.That(exit, Is.Zero, output.ToString());
    }

    private static List<string> Codes(XrfHouse house) => [.. house.House.Read(
        session => XrfFileStore.Quarantine(session, long.MaxValue, 10)).Select(row => row.Code)];
}
