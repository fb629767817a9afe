using System.Diagnostics;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger;

/// <summary>What goes wrong inside the writer, and what others see of the database from outside.</summary>
public sealed class LedgerFailureTests
{
    private const string TriggersSql = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ";

    [Test]
    public async Task A_projection_that_fails_takes_only_its_own_command_along()
    {
        await using var ledger = With(new FailingProjection());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            try
            {
                await ledger.Append($"c{number}", Fact($"s{number}"), Fact(number % 20 == 7 ? "bad" : "good"));
                return "";
            }
            catch (InvalidOperationException e)
            {
                return e.Message;
            }
        }));
        Assert.That(outcomes.Where(each => each.Length > 0), Is.EqualTo(new[] { "bad", "bad", "bad" }));
        Assert.That(ledger.Rows().Select(row => row.Seq), Is.EqualTo(Enumerable.Range(1, 114)));
        Assert.That(ledger.Rows().Select(row => row.Subject), Has.None.EqualTo("key:bad"));
    }

    [Test]
    public async Task What_stands_alongside_goes_with_a_command_that_fails()
    {
        await using var ledger = With(new FailingProjection());
        var failing = Command("c1", Fact("bad")) with
        {
            Bytes = [new byte[] { 1, 2 }],
            Alongside = session => session.Execute("INSERT INTO PartyState VALUES ('p', 1, 0)", new { }),
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.Append(failing));
        foreach (var table in (string[])["Bytes", "PartyState", "Ledger"])
            Assert.That(
                ledger.Database.Read(session => session.Number($"SELECT COUNT(*) FROM {table}")), Is.Zero, table);
        Assert.That((await ledger.Append("c1", Fact("a"))).Repeated, Is.False);
    }

    [Test]
    public async Task Half_a_surrogate_pair_reaches_no_row([Values(0, 1, 2)] int number)
    {
        await using var ledger = With();
        var half = new string('\ud83d', 1);
        var command = number switch
        {
            0 => Command("c", Fact("a")) with { Request = new { half } },
            1 => Command("c", Fact("a")) with { Actor = half },
            _ => Command("c", new SigningKeyRegistered("a", half, "x")),
        };
        await Assert.ThatAsync(() => ledger.Append(command), Throws.TypeOf<FormatException>());
        Assert.That(ledger.Rows(), Is.Empty);
    }

    [Test]
    public async Task A_proof_leads_to_the_root_across_full_tiles()
    {
        await using var ledger = With();
        await Task.WhenAll(Enumerable.Range(0, 700).Select(number => ledger.Append($"c{number}", Fact("a"))));
        var leaves = ledger.Rows().ConvertAll(row => row.Hash);
        var root = MerkleTree.Root(leaves[..650]);
        ledger.Database.Read(session =>
        {
            foreach (var seq in (long[])[1, 256, 257, 640, 650])
                Assert.That(MerkleTree.VerifyInclusion(leaves[(int)seq - 1], seq - 1, 650,
                    LedgerReader.InclusionProof(session, seq, 650), root), Is.True);
            var proof = LedgerReader.ConsistencyProof(session, 300, 650);
            Assert.That(
                MerkleTree.VerifyConsistency(300, MerkleTree.Root(leaves[..300]), 650, root, proof), Is.True);
            return 0;
        });
    }

    [Test]
    public async Task The_sqlite3_command_line_finds_WAL_and_the_triggers_at_work()
    {
        await using var ledger = With();
        await ledger.Append("c", Fact("a"));
        Assert.That(Sqlite3(ledger, "PRAGMA journal_mode;"), Is.EqualTo("wal\n"));
        foreach (var table in (string[])["Ledger", "LedgerTile", "Checkpoint", "Bytes"])
            Assert.That(Sqlite3(ledger, $"{TriggersSql} '{table}';"), Is.EqualTo("2\n"), table);
        Assert.That(Sqlite3(ledger, "UPDATE Ledger SET Actor = 'user:u2';"), Does.Contain("append-only"));
        Assert.That(Sqlite3(ledger, "DELETE FROM Ledger;"), Does.Contain("append-only"));
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Every_connection_reads_back_full_synchronisation()
    {
        await using var ledger = With();
        using var writer = ledger.Database.OpenWriter();
        Assert.That(new LedgerSession(writer, null).Number("PRAGMA synchronous"), Is.EqualTo(2));
        Assert.That(ledger.Database.Read(session => session.Number("PRAGMA synchronous")), Is.EqualTo(2));
        Assert.That(ledger.Database.Read(session => session.Number("PRAGMA foreign_keys")), Is.EqualTo(1));
    }

    private static string Sqlite3(TemporaryLedger ledger, string sql)
    {
        using var process = Process.Start(new ProcessStartInfo("sqlite3", [ledger.Database.File!, sql])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
    }

    private sealed class FailingProjection : IProjection
    {
        public void Apply(LedgerSession session, AppendedFact appended)
        {
            if (appended.Fact.Subject == "key:bad")
                throw new InvalidOperationException("bad");
        }
    }
}
