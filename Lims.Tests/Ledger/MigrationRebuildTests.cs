using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger;

/// <summary>A house of an older version comes up to this one with every screen filled, or not at all.</summary>
[BothEngines(Strictly = true)]
public sealed class MigrationRebuildTests
{
    private const string RowsSql = "SELECT COUNT(*) FROM Instrument";

    private static readonly InstrumentRegistered Balance = new(
        "bal-1", "balance", "Ohaus", "AX224", "B1", "ohaus", null, "0.1", "2027-06-30T21:00:00.0000000Z", null);

    [Test]
    public async Task A_script_that_ran_books_every_fact_again()
    {
        await using var ledger = With(new InstrumentProjection());
        await MakeOlder(ledger);
        var heard = new List<(long, long)>();
        var ran = Migrator.Run(ledger.Database, Projections.All, (done, all) => heard.Add((done, all)));
        Assert.That(ran, Is.EqualTo(new[] { "0016-reports.sql" }));
        Assert.That(heard, Is.EqualTo(new[] { (1L, 1L) }));
        Assert.That(ledger.Database.Read(session => session.Number(RowsSql)), Is.EqualTo(1));
        Assert.That(Migrator.Run(ledger.Database, [new Failing()], (_, _) => { }), Is.Empty, "Booked once.");
    }

    [Test]
    public async Task A_booking_that_fails_leaves_the_older_version()
    {
        await using var ledger = With(new InstrumentProjection());
        await MakeOlder(ledger);
        Assert.Throws<InvalidOperationException>(
            () => Migrator.Run(ledger.Database, [new Failing()], (_, _) => { }));
        Assert.That(Migrator.Run(ledger.Database, Projections.All, (_, _) => { }), Has.Count.EqualTo(1));
        Assert.That(ledger.Database.Read(session => session.Number(RowsSql)), Is.EqualTo(1));
    }

    // As if a script were new that drops what it makes, and a projection were empty.
    private static async Task MakeOlder(TemporaryLedger ledger)
    {
        await ledger.Append("c1", Balance);
        await ledger.Writer.Write(
            session => session.Execute(
                "DELETE FROM Instrument; DELETE FROM Script WHERE Name = '0016-reports.sql'", new { }),
            CancellationToken.None);
    }

    private sealed class Failing : IProjection
    {
        public void Apply(LedgerSession session, AppendedFact appended) => throw new InvalidOperationException("bad");
    }
}
