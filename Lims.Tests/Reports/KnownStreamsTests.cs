using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;

namespace Lims.Tests.Reports;

/// <summary>A stream from memory is the one that the database holds, or it is not used.</summary>
[BothEngines]
public sealed class KnownStreamsTests
{
    private TemporaryLedger ledger = null!;
    private KnownStreams known = null!;

    [SetUp]
    public async Task Begin()
    {
        (ledger, known) = (TemporaryLedger.With(), new KnownStreams());
        await ledger.Append("c1", TemporaryLedger.Fact("a"));
    }

    [TearDown]
    public async Task End() => await ledger.DisposeAsync();

    [Test]
    public void A_stream_that_did_not_grow_is_taken_apart_once()
    {
        var first = Read("key:a");
        Assert.That(first.Facts, Is.EqualTo(ledger.Rows().Select(row => row.ToAppended())));
        Assert.That(Read("key:a"), Is.SameAs(first));
    }

    [Test]
    public async Task A_stream_that_grew_is_read_again()
    {
        Assert.That(Read("key:a").Rows, Has.Count.EqualTo(1));
        await ledger.Append("c2", TemporaryLedger.Fact("a"));
        Assert.That(Read("key:a").Facts, Is.EqualTo(ledger.Rows().Select(row => row.ToAppended())));
    }

    [Test]
    public async Task A_stream_is_still_known_when_others_grew_however_much()
    {
        var first = Read("key:a");
        await ledger.Append("c2", TemporaryLedger.Fact("b"));
        Assert.That(Read("key:a"), Is.SameAs(first));
        for (var more = 0; more < 300; more++)
            await ledger.Append("more-" + more, TemporaryLedger.Fact("b"));
        Assert.That(Read("key:a"), Is.SameAs(first));
        Assert.That(Read("key:b").Rows, Has.Count.EqualTo(301));
    }

    [Test]
    public async Task A_snapshot_from_before_gets_nothing_from_after_it_and_leaves_nothing()
    {
        await using var connection = ledger.Database.OpenReader();
        await using var earlier = ledger.Database.BeginRead(connection);
        var session = new LedgerSession(connection, earlier);
        Assert.That(LedgerReader.End(session)!.Seq, Is.EqualTo(1));
        await ledger.Append("c2", TemporaryLedger.Fact("a"));
        var grown = Read("key:a");
        using (var streams = known.In(session))
        {
            Assert.That(streams.Until, Is.EqualTo(1));
            Assert.That(streams.Stream("key:a").Rows, Has.Count.EqualTo(1));
        }
        Assert.That(Read("key:a"), Is.SameAs(grown));
    }

    [Test]
    public async Task What_was_read_in_a_transaction_that_was_undone_is_not_used()
    {
        var seen = 0;
        await using var undone = TemporaryLedger.With(new Undoing(session =>
        {
            using var streams = known.In(session);
            seen = streams.Stream("key:a").Rows.Count;
        }));
        Assert.That(() => undone.Append("c1", TemporaryLedger.Fact("a")), Throws.InvalidOperationException);
        Assert.That(seen, Is.EqualTo(1));
        await undone.Append("c2", TemporaryLedger.Fact("b"));
        Assert.That(Read("key:a", undone).Rows, Is.Empty);
    }

    [Test]
    public async Task A_stream_of_the_same_length_in_another_ledger_is_another()
    {
        await using var other = TemporaryLedger.With();
        await other.Append("c1", TemporaryLedger.Fact("a"));
        Assert.That(Read("key:a").Rows[0].Hash, Is.EqualTo(ledger.Rows()[0].Hash));
        Assert.That(Read("key:a", other).Rows[0].Hash, Is.EqualTo(other.Rows()[0].Hash));
    }

    [Test]
    public async Task What_one_report_alone_rests_on_is_not_kept_and_what_is_not_asked_for_goes()
    {
        await ledger.Append("c2", new ItemPhotographed("K26-000001-01-X", new string('0', 64), 1, 1));
        var (item, first) = (Read("item:K26-000001-01-X"), Read("key:a"));
        Assert.That(Read("item:K26-000001-01-X"), Is.Not.SameAs(item));
        for (var other = 0; other < 200; other++)
            Read("key:other-" + other);
        Assert.That(Read("key:a"), Is.Not.SameAs(first));
    }

    private CaseStream Read(string subject, TemporaryLedger? from = null) => (from ?? ledger).Database.Read(session =>
    {
        using var streams = known.In(session);
        return streams.Stream(subject);
    });

    // The first fact is booked, looked at, and taken back.
    private sealed class Undoing(Action<LedgerSession> look) : IProjection
    {
        private bool isDone;

        public void Apply(LedgerSession session, AppendedFact appended)
        {
            if (isDone)
                return;
            isDone = true;
            look(session);
            throw new InvalidOperationException("It is taken back.");
        }
    }
}
