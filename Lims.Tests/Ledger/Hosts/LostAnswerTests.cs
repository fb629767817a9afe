using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using Lims.Tests.Refusals;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A commit whose answer is lost happens once, and its command is answered from its fact.</summary>
[BothEngines]
public sealed class LostAnswerTests
{
    private const string LinksSql = "SELECT COUNT(*) FROM DataProtectionKey";

    private readonly Queue<CommitFate> fates = new();

    [SetUp]
    public void AllGoesWell() => fates.Clear();

    [TestCase("LostAfter")]
    [TestCase("LostBefore")]
    [TestCase("NeverBegun")]
    [TestCase("LostAfter NeverBegun NeverBegun")]
    [TestCase("LostBefore NeverBegun NeverBegun LostAfter")]
    [TestCase("LostAfter LostBefore")]
    [TestCase("LostBefore LostAfter")]
    [TestCase("LostBefore LostBefore LostAfter")]
    public async Task A_lost_answer_is_found_in_the_ledger_and_the_fact_stands_once(string told)
    {
        await using var ledger = With();
        await using var writer = Writer(ledger);
        Tell(told);
        var appended = await writer.Append(Command("c1", Fact("a"), Fact("b")));
        var next = await writer.Append(Command("c2", Fact("a")));

        Assert.That(ledger.Rows().Select(row => (row.Seq, row.Command)),
            Is.EqualTo(new[] { (1L, "c1"), (2L, "c1"), (3L, "c2") }));
        Assert.That(appended.Facts.Select(each => each.Seq), Is.EqualTo(new[] { 1L, 2L }));
        Assert.That(next.Facts.Single().SubjectVersion, Is.EqualTo(2));
        Assert.That(fates, Is.Empty);
    }

    [TestCase("LostAfter")]
    [TestCase("LostBefore")]
    public async Task What_has_no_key_stands_once_beside_a_command_that_has_one(string told)
    {
        await using var ledger = With();
        await using var writer = Writer(ledger);
        using var held = new HeldWriter(writer);
        var others = Task.WhenAll(
            writer.Write(session => Keep(session, "k1"), default),
            writer.Append(Command("c1", Fact("a"))),
            writer.Append(Command("c2", Fact("b"))),
            writer.Write(session => Keep(session, "k2"), default));
        Tell("Well " + told);
        await held.Release();
        await others;
        Assert.That(ledger.Rows().Select(row => row.Command), Is.EqualTo(new[] { "c1", "c2" }));
        Assert.That(ledger.Database.Read(session => session.Number(LinksSql)), Is.EqualTo(2));
        Assert.That(fates, Is.Empty);
    }

    [TestCase("LostAfter", 1)]
    [TestCase("LostBefore", 0)]
    public async Task What_has_no_key_at_all_is_never_run_again_and_its_caller_hears_of_it(string told, long kept)
    {
        await using var ledger = With();
        await using var writer = Writer(ledger);
        Tell(told);
        var lost = await Assert.ThrowsAsync<LostAnswer>(() => writer.Write(session => Keep(session, "k1"), default));
        Assert.That(lost.InnerException, Is.TypeOf<LineBroke>());
        Assert.That(ledger.Database.Read(session => session.Number(LinksSql)), Is.EqualTo(kept));
        await writer.Append(Command("c1", Fact("a")));
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_commit_that_the_server_refuses_is_not_repeated()
    {
        await using var ledger = With();
        await using var writer = Writer(ledger);
        Tell("Refused");
        await Assert.ThrowsAsync<LineBroke>(() => writer.Append(Command("c1", Fact("a"))));
        Assert.That(ledger.Rows(), Is.Empty);
        Assert.That((await writer.Append(Command("c1", Fact("a")))).Repeated, Is.False);
    }

    [Test]
    public async Task Another_host_that_wrote_meanwhile_is_seen_before_anything_is_done_again()
    {
        await using var ledger = With();
        await using var other = new LedgerWriter(ledger.Database, [], ledger.Time);
        var isTold = false;
        await using var writer = Writer(ledger, () =>
        {
            // The line is opened anew: by now another host has appended.
            if (isTold)
                other.Append(Command("other", Fact("a"))).GetAwaiter().GetResult();
            isTold = true;
        });
        Tell("LostBefore");
        var appended = await writer.Append(Command("c1", Fact("a")));
        Assert.That(ledger.Rows().Select(row => (row.Seq, row.Command, row.SubjectVersion)),
            Is.EqualTo(new[] { (1L, "other", 1L), (2L, "c1", 2L) }));
        Assert.That(appended.Facts.Single().Seq, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_command_at_another_host_is_not_taken_for_what_was_lost()
    {
        await using var ledger = With();
        await using var other = new LedgerWriter(ledger.Database, [], ledger.Time);
        var isTold = false;
        await using var writer = Writer(ledger, () =>
        {
            // The line is opened anew: by now another host was asked the same.
            if (isTold)
                other.Append(Command("c1", Fact("a"))).GetAwaiter().GetResult();
            isTold = true;
        });
        using var held = new HeldWriter(writer);
        var others = Task.WhenAll(
            writer.Append(Command("c1", Fact("a"))), writer.Append(Command("c2", Fact("b"))));
        Tell("Well LostBefore");
        await held.Release();
        var answers = await others;
        Assert.That(ledger.Rows().Select(row => row.Command), Is.EqualTo(new[] { "c1", "c2" }));
        Assert.That(answers.Select(answer => answer.Repeated), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public async Task A_lock_that_is_not_had_refuses_everybody_and_nothing_is_written()
    {
        await using var ledger = With();
        var held = ledger.Database.Through(line => line, lockSql: "SELECT -1");
        await using var writer = new LedgerWriter(held, [], ledger.Time);
        var asked = Enumerable.Range(0, 5).Select(n => writer.Append(Command($"c{n}", Fact("a")))).ToList();
        foreach (var each in asked)
            await Refused.As(LedgerRefusals.LedgerBusy, () => each);
        Assert.That(ledger.Rows(), Is.Empty);
        // A transaction that was left open would bar this.
        await ledger.Append("after", Fact("a"));
    }

    private void Tell(string told)
    {
        foreach (var fate in told.Split(' '))
            fates.Enqueue(Enum.Parse<CommitFate>(fate));
    }

    private LedgerWriter Writer(TemporaryLedger ledger, Action? opening = null) => new(
        ledger.Database.Through(line =>
        {
            opening?.Invoke();
            return new FailingLine(line, fates);
        }),
        [], ledger.Time);

    private static int Keep(LedgerSession session, string keyId) => session.Execute(
        "INSERT INTO DataProtectionKey (KeyId, Xml) VALUES (@KeyId, @Xml)", new { KeyId = keyId, Xml = "<key/>" });
}
