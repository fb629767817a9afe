using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.Refusals;
using Lims.Tests.Engines;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger;

/// <summary>What the writer promises: one row a fact, chained, once, and never half of a command.</summary>
[BothEngines(Strictly = true)]
public sealed class LedgerWriterTests
{
    [Test]
    public async Task Facts_stand_in_order_each_hashed_over_the_one_before()
    {
        await using var ledger = With();
        await ledger.Append("c1", Fact("a"), Fact("b"));
        await ledger.Append("c2", Fact("a"));

        var rows = ledger.Rows();
        Assert.That(
            rows.Select(row => (row.Seq, row.Subject, row.SubjectVersion, row.Command, row.Ordinal)),
            Is.EqualTo(new[]
            {
                (1L, "key:a", 1L, "c1", 0L), (2L, "key:b", 1L, "c1", 1L), (3L, "key:a", 2L, "c2", 0L),
            }));
        AssertChained(rows);
    }

    [Test]
    public void No_nonce_is_given_twice_or_empty()
    {
        var nonces = new Nonces();
        var given = Enumerable.Range(0, 200).Select(_ => nonces.Next()).ToList();
        Assert.That(given.Select(Convert.ToHexStringLower), Is.Unique.And.All.Length.EqualTo(32)
            .And.None.EqualTo(new string('0', 32)));
    }

    [Test]
    public async Task A_key_seen_before_is_answered_from_its_facts()
    {
        await using var ledger = With();
        var first = await ledger.Append("c1", Fact("a"));
        var again = await ledger.Append("c1", Fact("b"));
        Assert.That((first.Repeated, again.Repeated), Is.EqualTo((false, true)));
        Assert.That(again.Facts, Is.EqualTo(first.Facts));
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }

    [TestCase("house", "other")]
    [TestCase("user:u1", "c1")]
    public async Task A_key_with_another_request_or_by_another_actor_is_refused(string actor, string request)
    {
        await using var ledger = With();
        await ledger.Append("c1", Fact("a"));
        var reused = Command("c1", Fact("a")) with { Actor = actor, Request = new { key = request } };
        await AssertRefused(ledger.Append(reused), LedgerRefusals.KeyReused);
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_who_saw_the_same_version_the_second_is_refused_as_stale()
    {
        await using var ledger = With();
        await ledger.Append("c0", Fact("a"));
        var seen = new SubjectVersion("key:a", 1);
        var saved = await Task.WhenAll(new[] { "c1", "c2" }.Select(async key =>
        {
            try
            {
                await ledger.Append(Command(key, Fact("a")) with { Seen = seen });
                return "";
            }
            catch (RefusedException e)
            {
                return e.Code;
            }
        }));
        Assert.That(saved, Is.EquivalentTo(new[] { "", LedgerRefusals.Stale.Code }));
        Assert.That(ledger.Rows(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_refused_command_leaves_no_trace_and_its_key_free()
    {
        await using var ledger = With();
        var refused = Command("c1") with
        {
            Decide = _ => throw LedgerRefusals.Stale.With("x"),
            Bytes = [new byte[] { 1, 2 }],
        };
        await AssertRefused(ledger.Append(refused), LedgerRefusals.Stale);
        Assert.That(ledger.Database.Read(session => session.Number("SELECT COUNT(*) FROM Bytes")), Is.Zero);
        Assert.That((await ledger.Append("c1", Fact("a"))).Repeated, Is.False);
    }

    [Test]
    public async Task Bytes_are_kept_once_and_never_above_16_MiB()
    {
        await using var ledger = With();
        await ledger.Append(Command("c1", Fact("a")) with { Bytes = [new byte[] { 1, 2 }] });
        await ledger.Append(Command("c2", Fact("a")) with { Bytes = [new byte[] { 1, 2 }, new byte[] { 3 }] });
        await AssertRefused(ledger.Append(Command("c3", Fact("a")) with { Bytes = [new byte[(16 << 20) + 1]] }),
            LedgerRefusals.BytesTooLarge);
        const string sha256 = "a12871fee210fb8619291eaea194581cbd2531e4b23759d225f6806923f63222";
        Assert.That(
            ledger.Database.Read(session => LedgerReader.Bytes(session, sha256)), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(ledger.Database.Read(session => session.Number("SELECT COUNT(*) FROM Bytes")), Is.EqualTo(2));
    }

    [Test]
    public async Task Time_never_runs_backwards_in_the_ledger()
    {
        await using var ledger = With();
        await ledger.Append("c1", Fact("a"));
        ledger.Time.AdjustTime(ledger.Time.GetUtcNow().AddHours(-2));
        await ledger.Append("c2", Fact("a"));
        Assert.That(ledger.Rows().Select(row => row.AtUtc),
            Is.All.EqualTo("2026-01-05T06:30:00.0000000Z"));
    }

    [Test]
    public async Task A_writer_goes_on_where_another_stopped_or_wrote_meanwhile()
    {
        await using var ledger = With();
        await ledger.Append("c1", Fact("a"));
        await using var other = new LedgerWriter(ledger.Database, [], ledger.Time);
        for (var i = 0; i < 3; i++)
        {
            await other.Append(Command($"other{i}", Fact("a")), CancellationToken.None);
            await ledger.Append($"own{i}", Fact("a"));
        }
        await ledger.Restart();
        await ledger.Append("last", Fact("a"));
        var rows = ledger.Rows();
        Assert.That(rows.Select(row => row.SubjectVersion), Is.EqualTo(Enumerable.Range(1, 8).Select(n => (long)n)));
        AssertChained(rows);
    }

    [Test]
    public async Task Many_callers_at_once_lose_nothing_and_fill_tiles()
    {
        await using var ledger = With();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async caller =>
        {
            for (var i = 0; i < 10; i++)
                await ledger.Append($"c{caller}-{i}", Fact($"s{caller}"));
        }));
        var rows = ledger.Rows();
        Assert.That(rows, Has.Count.EqualTo(640));
        AssertChained(rows);
        var head = await ledger.Writer.Head(CancellationToken.None);
        Assert.That(head.Root, Is.EqualTo(MerkleTree.Root([.. rows.Select(row => row.Hash)])));
        var tiles = ledger.Database.Read(session => session.Number("SELECT COUNT(*) FROM LedgerTile"));
        Assert.That(tiles, Is.EqualTo(2));
    }

    internal static async Task AssertRefused(Task asked, Refusal refusal)
    {
        try
        {
            await asked;
        }
        catch (RefusedException e)
        {
            Assert.That(e.Code, Is.EqualTo(refusal.Code));
            return;
        }
        Assert.Fail($"Nothing was refused; {refusal.Code} was due.");
    }

    private static void AssertChained(IReadOnlyList<LedgerRow> rows)
    {
        var previous = LedgerEntry.NoPrevious;
        foreach (var row in rows)
        {
            Assert.That(row.Hash, Is.EqualTo(row.ToEntry(previous).Leaf()), $"Seq {row.Seq}");
            previous = Convert.ToHexStringLower(row.Hash);
        }
    }
}
