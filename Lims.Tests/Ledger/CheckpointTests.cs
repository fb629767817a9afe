using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.Refusals;
using Lims.Tests.Engines;

namespace Lims.Tests.Ledger;

/// <summary>The house signs how far the ledger has come, and others verify it without this product.</summary>
[BothEngines(Strictly = true)]
public sealed class CheckpointTests
{
    [Test]
    public async Task A_checkpoint_covers_the_head_and_is_signed_by_a_key_the_ledger_names()
    {
        await using var house = CheckpointHouse.Open();
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        var signed = await house.Checkpoints.Make();

        var rows = house.Ledger.Rows();
        var registered = rows.Select(row => row.ToAppended().Fact).OfType<SigningKeyRegistered>()
            .Single(fact => fact.Fingerprint == house.Key.Fingerprint);
        Assert.That(signed.Verify(Convert.FromBase64String(registered.Spki)), Is.True);
        Assert.That(signed.Checkpoint, Is.EqualTo(new Checkpoint("ayarevi/ornek", 2,
            Convert.ToHexStringLower(MerkleTree.Root([.. rows.Select(row => row.Hash)])),
            "2026-01-05T06:30:00.0000000Z")));
        Assert.That(SignedCheckpoint.Parse(signed.Note), Is.EqualTo(signed));
    }

    [Test]
    public async Task A_head_that_is_signed_is_not_signed_again()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        house.Ledger.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await house.Checkpoints.Make(), Is.EqualTo(first));
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine() }));
    }

    [Test]
    public async Task Many_who_wait_for_one_share_it()
    {
        await using var house = CheckpointHouse.Open();
        await house.Checkpoints.Make();
        var appended = await Task.WhenAll(Enumerable.Range(0, 24)
            .Select(number => house.Ledger.Append($"c{number}", TemporaryLedger.Fact("a"))));
        var seqs = appended.Select(each => each.Facts[0].Seq).ToList();
        var shared = await Task.WhenAll(seqs.Select(_ => house.Checkpoints.Make()));
        Assert.That(shared.Distinct().Single().Checkpoint.Size, Is.EqualTo(seqs.Max()));
        Assert.That(house.Lines(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Ten_quiet_seconds_after_the_last_fact_it_is_signed()
    {
        await using var house = CheckpointHouse.Open();
        Assert.That(await house.Checkpoints.MakeIfDue(isStopping: false), Is.False, "an empty ledger");
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        house.Ledger.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.That(await house.Checkpoints.MakeIfDue(isStopping: false), Is.False);
        house.Ledger.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await house.Checkpoints.MakeIfDue(isStopping: false), Is.True);
        Assert.That(await house.Checkpoints.MakeIfDue(isStopping: true), Is.False, "all is signed");
        await house.Ledger.Append("c2", TemporaryLedger.Fact("a"));
        Assert.That(await house.Checkpoints.MakeIfDue(isStopping: true), Is.True);
    }

    [Test]
    public async Task OpenSSL_verifies_the_signature_over_the_first_four_lines()
    {
        await using var house = CheckpointHouse.Open();
        var signed = await house.Checkpoints.Make();
        var at = (string name) => Path.Combine(house.Ledger.Folder, name);
        await File.WriteAllTextAsync(at("text"), signed.Note.Split("\n\n")[0] + "\n");
        var line = signed.Note.TrimEnd('\n').Split(' ')[^1];
        await File.WriteAllBytesAsync(at("signature"), Convert.FromBase64String(line)[4..]);
        await File.WriteAllTextAsync(at("key.pem"), house.Key.Certificate.PublicKey.GetECDsaPublicKey()!
            .ExportSubjectPublicKeyInfoPem());
        using var openssl = Process.Start(new ProcessStartInfo("openssl",
            ["dgst", "-sha256", "-verify", at("key.pem"), "-signature", at("signature"), at("text")])
        { RedirectStandardOutput = true })!;
        Assert.That((await openssl.StandardOutput.ReadToEndAsync()).Trim(), Is.EqualTo("Verified OK"));
    }

    [Test]
    public async Task A_report_never_rests_on_a_checkpoint_that_another_hosts_key_signed()
    {
        await using var house = CheckpointHouse.Open();
        var ledger = house.Ledger;
        using var otherKey = HouseKey.Open(Path.Combine(ledger.Folder, "b.p12"), null, "Örnek", ledger.Time);
        using var other = new Checkpoints(
            ledger.Database, ledger.Writer, otherKey, house.File + "-b", _ => "ornek", ledger.Time);
        await house.Checkpoints.Make();
        // The second host's key is new: it is registered, and signs what is there then.
        var signed = await other.MakeOwn();
        Assert.That(signed.Verify(otherKey.Spki), Is.True);
        await LedgerWriterTests.AssertRefused(
            house.Checkpoints.MakeOwn(), LedgerRefusals.KeyDiffers);
        await ledger.Append("c1", TemporaryLedger.Fact("a"));
        Assert.That((await house.Checkpoints.MakeOwn()).Verify(house.Key.Spki), Is.True);
    }

    [Test]
    public async Task A_command_that_asks_for_it_is_covered_by_its_own_transaction()
    {
        await using var house = CheckpointHouse.Open();
        await house.Checkpoints.Make();
        using var held = new HeldWriter(house.Ledger.Writer);
        var plain = house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        var signing = Enumerable.Range(2, 3).Select(number => house.Append($"c{number}", "b")).ToList();
        await held.Release();
        await Task.WhenAll([plain, .. signing]);
        var newest = house.Ledger.Database.Read(LedgerReader.NewestCheckpoint)!;
        Assert.That(newest.Checkpoint.Size, Is.EqualTo(5), "one for all that became one transaction");
        Assert.That(newest.Checkpoint.Root, Is.EqualTo(
            Convert.ToHexStringLower(MerkleTree.Root([.. house.Ledger.Rows().Select(row => row.Hash)]))));
        Assert.That(newest.Verify(house.Key.Spki), Is.True);
        Assert.That(
            house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 5)), Is.EqualTo(newest));
        Assert.That(house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 6)), Is.Null);
        Assert.That(house.Ledger.Database.Read(session => LedgerReader.CheckpointsAbove(session, 0)),
            Has.Count.EqualTo(2));
        await house.Checkpoints.LineWritten(newest);
        Assert.That(house.Lines()[^1], Is.EqualTo(newest.ToLine()));
        await house.Append("c5", "c");
        Assert.That(house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 5)), Is.EqualTo(newest),
            "the first that covers it, however many follow");
    }

    [Test]
    public async Task What_cannot_be_signed_is_not_written_and_hinders_nobody_else()
    {
        await using var house = CheckpointHouse.Open();
        await house.Checkpoints.Make();
        house.Key.Dispose();
        using var held = new HeldWriter(house.Ledger.Writer);
        var signing = house.Append("c1", "a");
        var beside = house.Ledger.Append("c2", TemporaryLedger.Fact("b"));
        await held.Release();
        await beside;
        Assert.That(() => signing, Throws.InstanceOf<CryptographicException>());
        Assert.That(house.Ledger.Rows().Select(row => row.Command).Skip(1), Is.EqualTo(new[] { "c2" }));
    }

    [Test]
    public async Task A_newer_checkpoint_of_another_key_does_not_hide_the_own_one()
    {
        await using var house = CheckpointHouse.Open();
        using var otherKey = HouseKey.Open(
            Path.Combine(house.Ledger.Folder, "b.p12"), null, "Örnek", house.Ledger.Time);
        using var other = new Checkpoints(
            house.Ledger.Database, house.Ledger.Writer, otherKey, house.File + "-b", _ => "ornek", house.Ledger.Time);
        var own = await house.Checkpoints.Make();
        await other.MakeOwn();
        Assert.That(house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 1)), Is.EqualTo(own));
        Assert.That(house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 2)), Is.Null);
        await house.Append("c1", "a");
        var covering = await house.Checkpoints.MakeOwn();
        Assert.That(house.Ledger.Database.Read(session => house.Checkpoints.Standing(session, 2)), Is.EqualTo(covering),
            "an older one of another key covers that row too");
    }

    [TestCase("\n1\n", "\n2\n")]
    [TestCase("ayarevi/ornek", "ayarevi/other")]
    [TestCase("06:30:00", "06:30:01")]
    public async Task A_changed_note_is_not_the_houses(string from, string to)
    {
        await using var house = CheckpointHouse.Open();
        var signed = await house.Checkpoints.Make();
        Assert.That(signed.Verify(house.Key.Spki), Is.True);
        var changed = SignedCheckpoint.Parse(signed.Note.Replace(from, to, StringComparison.Ordinal));
        Assert.That(changed.Verify(house.Key.Spki), Is.False);
    }

    [TestCase("ayarevi/x", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=", true)]
    [TestCase("other", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=", false)]
    [TestCase("ayarevi/x y", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=", false)]
    [TestCase("ayarevi/x", "01", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=", false)]
    [TestCase("ayarevi/x", "+1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=", false)]
    [TestCase("ayarevi/x", "1", "AAAA", "AAAAAAA=", false)]
    [TestCase("ayarevi/x", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=", "AAAAAAA=", false)]
    [TestCase("ayarevi/x", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAA", false)]
    [TestCase("ayarevi/x", "1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAA=\nmore", false)]
    public void A_note_is_read_to_the_last_byte_or_not_at_all(
        string origin, string size, string root, string signature, bool isRead)
    {
        var note = $"{origin}\n{size}\n{root}\n2026-01-05T06:30:00.0000000Z\n\n— {origin} {signature}\n";
        if (isRead)
            Assert.That(SignedCheckpoint.Parse(note).Note, Is.EqualTo(note));
        else
            Assert.Throws<FormatException>(() => SignedCheckpoint.Parse(note));
    }

    [Test]
    public async Task The_key_stays_the_same_and_only_its_owner_reads_it()
    {
        await using var house = CheckpointHouse.Open();
        using var again = HouseKey.Open(house.KeyFile, "gizli", "Örnek Ayar Evi", house.Ledger.Time);
        Assert.That(again.Fingerprint, Is.EqualTo(house.Key.Fingerprint));
        if (!OperatingSystem.IsWindows())
            Assert.That(
                File.GetUnixFileMode(house.KeyFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var refused = Assert.Throws<RefusedException>(
            () => HouseKey.Open(house.KeyFile, "yanlış", "Örnek Ayar Evi", house.Ledger.Time));
        Assert.That(refused.Code, Is.EqualTo(LedgerRefusals.KeyUnreadable.Code));
    }
}
