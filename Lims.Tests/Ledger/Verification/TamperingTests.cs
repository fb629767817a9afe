using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What an owner of the database may try, and that verify names the place.</summary>
public sealed class TamperingTests
{
    [Test]
    public async Task An_untouched_house_is_sound()
    {
        using var house = await HouseCopy.Take();
        var (exit, lines) = house.Verify();
        Assert.That((exit, lines[^1]), Is.EqualTo((0, "sound")), string.Join('\n', lines));
        Assert.That(lines, Has.Some.Contains($"key {SignedHouse.Fingerprint}, key not compared"));
        Assert.That(lines, Has.Some.Contains("are chained, not yet signed"));
        Assert.That(lines, Has.Some.EqualTo("no record: SignIn, SignInLink, DataProtectionKey, Script"));
    }

    [Test]
    public async Task The_key_that_a_person_knows_is_compared()
    {
        using var house = await HouseCopy.Take();
        Assert.That(house.Verify(key: SignedHouse.Fingerprint).Lines, Has.Some.EndsWith("key compared"));
        var (exit, lines) = house.Verify(key: new string('0', 64));
        Assert.That(exit, Is.EqualTo(4));
        Assert.That(lines, Has.Some.StartsWith("FAILED key: "));
    }

    // Row 9 stands before the first checkpoint, row 40 before the second.
    [TestCase("UPDATE Ledger SET Body = replace(Body, '1', '2') WHERE Seq = 9", "Ledger Seq=9 Hash")]
    [TestCase("UPDATE Ledger SET Actor = 'user:u-mehmet' WHERE Seq = 40", "Ledger Seq=40 Hash")]
    [TestCase("DELETE FROM Ledger WHERE Seq = 9", "Ledger Seq=9: the row is missing")]
    [TestCase("UPDATE Ledger SET Seq = -1 WHERE Seq = 9; UPDATE Ledger SET Seq = 9 WHERE Seq = 10; "
        + "UPDATE Ledger SET Seq = 10 WHERE Seq = -1", "Ledger Seq=9 Hash")]
    [TestCase("UPDATE Ledger SET AtUtc = '2020-01-01T00:00:00.0000000Z' WHERE Seq = 9", "Ledger Seq=9 AtUtc")]
    [TestCase("UPDATE Ledger SET AtUtc = 'yesterday' WHERE Seq = 9", "Ledger Seq=9 AtUtc")]
    [TestCase("UPDATE Ledger SET SubjectVersion = 77 WHERE Seq = 9", "Ledger Seq=9 SubjectVersion")]
    [TestCase("UPDATE Ledger SET Ordinal = 5 WHERE Seq = 9", "Ledger Seq=9 Ordinal")]
    [TestCase("UPDATE Ledger SET SubjectVersion = 9223372036854775807 WHERE SubjectVersion = 1",
        "Ledger Seq=1 SubjectVersion")]
    [TestCase("UPDATE Ledger SET Ordinal = 9223372036854775807 WHERE Ordinal = 0",
        "Ledger Seq=1 Ordinal")]
    [TestCase("UPDATE Ledger SET Hash = x'00' WHERE Seq = 9", "Ledger Seq=9 Hash: it is no hash")]
    [TestCase("DELETE FROM LedgerTile", "LedgerTile Level=0 Position=0: it is missing")]
    [TestCase("INSERT INTO LedgerTile SELECT 0, 1, Hashes FROM LedgerTile", "LedgerTile Level=0 Position=1")]
    [TestCase("DELETE FROM Checkpoint WHERE Size = 20", "Checkpoint Size=20: the row is missing")]
    [TestCase("UPDATE Checkpoint SET Note = replace(Note, '2026', '2027') WHERE Size = 20", "Checkpoint Size=20 Note")]
    [TestCase("UPDATE Checkpoint SET Size = 21 WHERE Size = 20", "Checkpoint Size=21 Size")]
    [TestCase("DELETE FROM Bytes", "Bytes Sha256=")]
    [TestCase("UPDATE Bytes SET Content = x'00'", "Content: it is not what its SHA-256 says")]
    [TestCase("DELETE FROM Party WHERE PartyId = 'p-9ZZZ'", "FAILED Party: Party p-9ZZZ version 1 is absent")]
    [TestCase("UPDATE Item SET Marks = '24 ayar'", "Item ItemNo=K26-000123-02-4 Marks: it is '24 ayar', the facts say")]
    [TestCase("DELETE FROM Grade", "Grade ItemNo=K26-000123-02-4: the row is missing")]
    [TestCase("INSERT INTO PersonMethod VALUES ('7K3M9QZX2B4C6D8F', 'zz')", "MethodId=zz: no fact makes this row")]
    [TestCase("DROP TRIGGER Ledger_no_delete", "structure Ledger_no_delete: the trigger is missing", false)]
    [TestCase("CREATE TRIGGER Script AFTER INSERT ON Ledger BEGIN DELETE FROM Party; END",
        "structure Script: the trigger is not of this product", false)]
    [TestCase("CREATE TABLE Other (Id INTEGER)", "structure Other: the table is not of this product", false)]
    public async Task A_change_is_found_and_its_place_is_named(string sql, string place, bool withTriggers = true)
    {
        using var house = await HouseCopy.Take();
        if (withTriggers)
            house.Tamper(sql);
        else
            using (var connection = house.Open())
                HouseCopy.Execute(connection, sql);
        AssertNamed(house.Verify(), place);
    }

    [Test]
    public async Task Text_in_the_place_of_a_number_is_found_though_the_table_says_strict_again()
    {
        using var house = await HouseCopy.Take();
        const string Schema = "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = ";
        foreach (var sql in (string[])[Schema + "replace(sql, ') STRICT', ')') WHERE name = 'Ledger'",
            "UPDATE Ledger SET Version = 'one' WHERE Seq = 9", Schema + "sql || ' STRICT' WHERE name = 'Ledger'"])
            house.Tamper(sql);
        AssertNamed(house.Verify(), "Ledger Seq=9 Version: it holds 'one'");
    }

    [Test]
    public async Task A_row_added_between_others_is_found()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("""
            UPDATE Ledger SET Seq = -Seq - 1 WHERE Seq >= 9;
            UPDATE Ledger SET Seq = -Seq WHERE Seq < 0;
            INSERT INTO Ledger SELECT 9, AtUtc, Actor, Kind, Version, Subject, 99, 'added', 0, Nonce, Body, Hash
            FROM Ledger WHERE Seq = 8
            """);
        AssertNamed(house.Verify(), "Ledger Seq=9 Hash");
    }

    [Test]
    public async Task Rows_that_no_checkpoint_covers_are_still_chained()
    {
        using var house = await HouseCopy.Take();
        var head = Head(house);
        house.Tamper($"UPDATE Ledger SET Body = replace(Body, '18', '19') WHERE Seq = {head - 1}");
        AssertNamed(house.Verify(), $"Ledger Seq={head - 1} Hash");
    }

    [TestCase(9, 1)]
    [TestCase(40, SignedHouse.FirstCheckpoint + 1)]
    public async Task A_row_changed_with_every_hash_made_new_contradicts_the_checkpoint(long seq, long from)
    {
        using var house = await HouseCopy.Take();
        house.Tamper(connection =>
        {
            HouseCopy.Execute(connection, $"UPDATE Ledger SET Actor = 'user:u-can' WHERE Seq = {seq}");
            Rewriting.MakeHashesNew(connection);
        });
        var to = from == 1 ? SignedHouse.FirstCheckpoint : Signed(house);
        AssertNamed(house.Verify(), $"one of Ledger Seq={from} to Seq={to} is not as it was signed");
    }

    [Test]
    public async Task A_last_row_cut_off_is_missed_by_the_file_beside_the_database()
    {
        using var house = await HouseCopy.Take();
        var signed = Signed(house);
        house.Tamper($"DELETE FROM Ledger WHERE Seq >= {signed}; DELETE FROM Checkpoint WHERE Size >= {signed}");
        AssertNamed(house.Verify(),
            $"checkpoints file line 2: it covers {signed} rows: Ledger Seq={signed} to Seq={signed}");
    }

    [Test]
    public async Task A_tail_cut_off_everywhere_is_missed_by_a_checkpoint_kept_elsewhere()
    {
        using var house = await HouseCopy.Take();
        var kept = Path.Combine(house.Folder, "kept.txt");
        File.WriteAllText(kept, LastNote(house));
        house.Tamper("""
            DELETE FROM Ledger WHERE Seq > 100; DELETE FROM Checkpoint WHERE Size > 100; DELETE FROM LedgerTile
            """);
        File.WriteAllLines(house.Checkpoints, File.ReadAllLines(house.Checkpoints)[..1]);
        Assert.That(house.Verify().Exit, Is.Zero, "Nothing in the house itself can tell.");
        AssertNamed(house.Verify(kept), "foreign checkpoint: it covers");
    }

    [Test]
    public async Task A_house_that_rewrote_everything_with_a_new_key_is_shown_by_key_and_by_checkpoint()
    {
        using var house = await HouseCopy.Take();
        var kept = Path.Combine(house.Folder, "kept.txt");
        File.WriteAllText(kept, LastNote(house));
        house.Tamper(connection => Rewriting.SignAllAnew(connection, house.Checkpoints));
        Assert.That(house.Verify().Exit, Is.Zero, "The chain is sound in itself, only another one.");
        AssertNamed(house.Verify(key: SignedHouse.Fingerprint), "FAILED key: ");
        AssertNamed(house.Verify(kept), "foreign checkpoint: no key that the ledger names");
    }

    [TestCase("""{"note":"x"}""")]
    [TestCase("""{"note":"\ud800"}""")]
    public async Task A_line_of_the_checkpoints_file_that_is_none_is_named(string line)
    {
        using var house = await HouseCopy.Take();
        File.AppendAllText(house.Checkpoints, line + "\n");
        AssertNamed(house.Verify(), "checkpoints file line 3: it is no signed checkpoint");
    }

    [Test]
    public async Task A_checkpoint_that_the_file_does_not_keep_is_said()
    {
        using var house = await HouseCopy.Take();
        File.WriteAllText(house.Checkpoints, "");
        Assert.That(house.Verify().Lines,
            Has.Some.EqualTo("notice: 2 checkpoints of the database do not stand in the checkpoints file"));
    }

    private static string LastNote(HouseCopy house)
    {
        using var connection = house.Open();
        return (string)HouseCopy.Rows(connection, "SELECT Note FROM Checkpoint ORDER BY Size")[^1][0];
    }

    private static long Head(HouseCopy house) => house.Number("SELECT MAX(Seq) FROM Ledger");

    private static long Signed(HouseCopy house) => house.Number("SELECT MAX(Size) FROM Checkpoint");

    private static void AssertNamed((int Exit, string[] Lines) verified, string place)
    {
        Assert.That(verified.Exit, Is.EqualTo(4));
        Assert.That(verified.Lines.Where(line => line.StartsWith("FAILED ", StringComparison.Ordinal)),
            Has.Some.Contains(place));
    }
}
