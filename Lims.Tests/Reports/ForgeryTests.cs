using System.Buffers;
using System.Text;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Tests.Demo;
using Lims.Tests.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Reports;

/// <summary>What a house could do with its own key: the seal is sound each time, and the report is found out.</summary>
public sealed class ForgeryTests
{
    private HousePlace place = null!;
    private HouseKey key = null!;
    private Evidence honest = null!;

    [OneTimeSetUp]
    public async Task TakeKeyAndEvidence()
    {
        var day = await PlayedDay.Once;
        place = new HousePlace(Temporary.CopyOf(day.Folder));
        key = HouseKey.Open(place.KeyFile, null, "", TimeProvider.System);
        honest = Evidence.Read(Encoding.UTF8.GetString(
            PdfSealCheck.Check(File.ReadAllBytes(day.Papers[1])).Evidence!));
    }

    [OneTimeTearDown]
    public void GiveTheKeyBack() => key.Dispose();

    [Test]
    public void The_house_can_print_the_honest_report_again() => Assert.That(Findings(honest), Is.Empty);

    [Test]
    public void A_mass_changed_in_a_fact_is_not_what_the_ledger_signed() => AssertNamed(
        Changed("CornetWeighed", body => Lighter(body)), "evidence entry ");

    [Test]
    public void A_mass_changed_in_a_ledger_that_was_hashed_and_signed_anew_is_not_what_the_balance_sent()
    {
        var forged = OfAnotherPast(connection => ChangeBody(connection, "CornetWeighed", Lighter));
        AssertNamed(forged, $"evidence fact {SeqOf("CornetWeighed")}: the mass ");
    }

    [Test]
    public void A_report_that_was_numbered_with_the_first_layout_is_sound()
    {
        var numbered = NumberedWith(ReportLayout.First);
        Assert.That(numbered.Content.Layout, Is.EqualTo("1"));
        Assert.That(Findings(numbered), Is.Empty);
    }

    [Test]
    public void A_report_that_was_numbered_with_an_unknown_layout_is_named() => Assert.That(
        ReportVerification.OfJson(Encoding.UTF8.GetBytes(NumberedWith("3").ToJson())).Findings,
        Has.Some.StartsWith("evidence content.layout: \"3\" stands where the facts give \"2\""));

    [Test]
    public void A_layout_that_was_put_in_the_place_of_another_is_named() => Assert.That(
        Findings(honest with { Content = honest.Content with { Layout = ReportLayout.First } }),
        Is.EqualTo(new[] { "evidence content: its SHA-256 is not the one the numbering names" }));

    [Test]
    public void A_worksheet_beside_the_facts_is_built_again_from_them()
    {
        var sheet = honest.Sheets[0];
        AssertNamed(honest with
        {
            Sheets = [sheet with { Worksheet = Regex.Replace(sheet.Worksheet, "cornetMg\":\"2", "cornetMg\":\"1") },
                .. honest.Sheets.Skip(1)],
        }, "evidence sheets: ");
    }

    [Test]
    public void A_figure_printed_otherwise_than_the_facts_give_is_named_by_its_member()
    {
        var item = honest.Content.Items[0];
        var dearer = item with { Results = [item.Results[0] with { PerMille = "918.00" }] };
        AssertNamed(honest with { Content = honest.Content with { Items = [dearer] } },
            "evidence content.items[0].results[0].perMille: \"918.00\" stands where the facts give ");
    }

    [Test]
    public void A_paper_that_says_otherwise_than_its_evidence_is_named_by_its_words()
    {
        var item = honest.Content.Items[0];
        var dearer = item with { Results = [item.Results[0] with { PerMille = "918.00" }] };
        var checkpoint = SignedCheckpoint.Parse(honest.Checkpoint.Note).Checkpoint;
        var rendered = ReportPdf.Render(honest.Content with { Items = [dearer] },
            Encoding.UTF8.GetBytes(honest.ToJson()), ReportMaking.Stamp(honest.Content, checkpoint));
        var forged = DocumentSeal.Seal(rendered, key.Certificate, LedgerInstant.Parse(honest.Content.IssuedAtUtc));
        Assert.That(ReportVerification.OfPdf(forged.Bytes).Findings,
            Has.Some.StartsWith("printed text: page 1 says ").And.Some.Contains("918,00"));
    }

    [Test]
    public void A_stream_that_was_cut_or_left_out_is_named()
    {
        var item = honest.Streams.Single(stream => stream.Subject == ItemSubject.Of(honest.Content.Items[0].No));
        var cut = item with { Version = item.Version - 1, Facts = [.. item.Facts.SkipLast(1)] };
        AssertNamed(With(item, [cut]), "evidence stream");
        AssertNamed(With(item, []), "evidence stream");
        var first = item with { Version = item.Version - 1, Facts = [.. item.Facts.Skip(1)] };
        AssertNamed(With(item, [first]), $"evidence stream {item.Subject}: fact 1 is not the one that belongs there");
    }

    [Test]
    public void A_raw_reading_that_was_replaced_is_named_by_its_hash()
    {
        var reading = honest.RawReadings[3];
        var other = reading with { Hex = Regex.Replace(reading.Hex, "2e", "39") };
        Assert.That(other.Hex, Is.Not.EqualTo(reading.Hex));
        AssertNamed(honest with
        {
            RawReadings = [.. honest.RawReadings.Select(each => each == reading ? other : each)],
        }, $"evidence rawReadings {reading.Sha256}: ");
    }

    [Test]
    public void Another_key_than_the_ledgers_is_named()
    {
        var folder = Temporary.Folder("stranger");
        using var stranger = HouseKey.Open(
            Path.Combine(folder, "key.p12"), null, "Şişli Ayar Evi", TimeProvider.System);
        var checkpoint = SignedCheckpoint.Parse(honest.Checkpoint.Note).Checkpoint;
        var sealedByOther = Paper(honest, stranger);
        Assert.That(ReportVerification.OfPdf(sealedByOther).Findings, Is.EqualTo(new[]
        {
            "signature field: another key sealed the report than signed the ledger it rests on",
        }));
        var signedByOther = new EvidenceCheckpoint(
            stranger.Sign(checkpoint).Note, Convert.ToHexStringLower(stranger.Certificate.RawData));
        Assert.That(Findings(honest with { Checkpoint = signedByOther }),
            Has.Some.StartsWith("evidence checkpoint: its key and certificate are not the ones the ledger registered"));
        Assert.That(ReportVerification.OfPdf(Paper(honest), knownFingerprint: stranger.Fingerprint).Findings,
            Has.One.StartsWith("evidence checkpoint: it was signed by key " + key.Fingerprint));
    }

    // The report out of a ledger that was changed, hashed and signed anew by the house itself.
    private Evidence OfAnotherPast(Action<SqliteConnection> change)
    {
        using var copy = HouseCopy.Of(Temporary.CopyOf(place.Folder));
        copy.Tamper(connection =>
        {
            change(connection);
            SignAnew(connection, Rewriting.MakeHashesNew(connection));
        });
        var written = new ArrayBufferWriter<byte>();
        new HousePlace(copy.Folder).Database().Read(session => EvidenceBuilder.Write(
            session, EvidenceBuilder.Number(session, honest.Content.ReportNo),
            LedgerReader.NewestCheckpoint(session)!, key, new ReportMemory(), written));
        SqliteConnection.ClearAllPools();
        return Evidence.Read(Encoding.UTF8.GetString(written.WrittenSpan));
    }

    private Evidence NumberedWith(string layout)
    {
        var content = honest.Content with { Layout = layout };
        var sha256 = Evidence.Sha256Of(content.ToJson());
        return OfAnotherPast(connection =>
        {
            ChangeBody(connection, "ReportNumbered", body => body.Replace(
                Evidence.Sha256Of(honest.Content.ToJson()), sha256, StringComparison.Ordinal));
            HouseCopy.Execute(connection, "INSERT INTO Bytes (Sha256, Content) VALUES (@Sha256, @Content)",
                ("@Sha256", sha256), ("@Content", Encoding.UTF8.GetBytes(content.ToJson())));
        });
    }

    private void ChangeBody(SqliteConnection connection, string kind, Func<string, string> change)
    {
        var seq = SeqOf(kind);
        var body = (string)HouseCopy.Rows(connection, $"SELECT Body FROM Ledger WHERE Seq = {seq}")[0][0];
        HouseCopy.Execute(connection, $"UPDATE Ledger SET Body = @Body WHERE Seq = {seq}", ("@Body", change(body)));
    }

    private void AssertNamed(Evidence forged, string part)
    {
        var findings = Findings(forged);
        Assert.That(findings, Has.Some.StartsWith(part));
        Assert.That(findings, Has.None.StartsWith("sign"), "The seal itself is sound: the house made it.");
    }

    private IReadOnlyList<string> Findings(Evidence evidence) => ReportVerification.OfPdf(Paper(evidence)).Findings;

    private byte[] Paper(Evidence evidence) => Paper(evidence, key);

    private static byte[] Paper(Evidence evidence, HouseKey by) => ReportMaking.Paper(
        evidence.Content, Encoding.UTF8.GetBytes(evidence.ToJson()), ReportMaking.Stamp(
            evidence.Content, SignedCheckpoint.Parse(evidence.Checkpoint.Note).Checkpoint), by.Certificate)
        .Bytes;

    private Evidence With(StreamEvidence stream, StreamEvidence[] instead) => honest with
    {
        Streams = [.. honest.Streams.SelectMany(each => each == stream ? instead : [each])],
    };

    private Evidence Changed(string kind, Func<string, string> change)
    {
        var seq = SeqOf(kind);
        return honest with
        {
            Streams = [.. honest.Streams.Select(stream => stream with
            {
                Facts = [.. stream.Facts.Select(fact => fact.Entry.Seq != seq ? fact
                    : fact with { Entry = fact.Entry with { Body = change(fact.Entry.Body) } })],
            })],
        };
    }

    private long SeqOf(string kind) => honest.Streams.SelectMany(stream => stream.Facts)
        .First(fact => fact.Entry.Kind == kind).Entry.Seq;

    private static string Lighter(string body)
    {
        var lighter = Regex.Replace(body, "\"massMg\":\"2", "\"massMg\":\"1");
        Assert.That(lighter, Is.Not.EqualTo(body));
        return lighter;
    }

    private void SignAnew(SqliteConnection connection, Dictionary<long, string> roots)
    {
        foreach (var row in HouseCopy.Rows(connection, "SELECT Size, Note FROM Checkpoint"))
        {
            var was = SignedCheckpoint.Parse((string)row[1]).Checkpoint;
            HouseCopy.Execute(connection, "UPDATE Checkpoint SET Note = @Note WHERE Size = @Size",
                ("@Note", key.Sign(was with { Root = roots[was.Size] }).Note), ("@Size", was.Size));
        }
    }
}
