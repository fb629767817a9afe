using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.Refusals;
using Lims.Tests.Engines;

namespace Lims.Tests.Ledger;

/// <summary>Scripts run once, in order, and never under a database that another version made.</summary>
[BothEngines]
public sealed class MigratorTests
{
    [Test]
    public async Task A_script_runs_once()
    {
        await using var ledger = TemporaryLedger.With();
        Assert.That(Migrator.Run(ledger.Database), Is.Empty);
        Assert.That(ledger.Database.Read(session => session.All<string>("SELECT Name FROM Script ORDER BY Name")),
            Is.Ordered.And.Contains("0001-ledger.sql"));
    }

    [Test]
    public async Task A_script_that_changed_since_it_ran_is_refused()
    {
        await using var ledger = TemporaryLedger.With();
        Change(ledger, "UPDATE Script SET Sha256 = 'other' WHERE Name = '0001-ledger.sql'");
        var refused = Assert.Throws<RefusedException>(() => Migrator.Run(ledger.Database));
        Assert.That(refused.Code, Is.EqualTo(LedgerRefusals.ScriptChanged.Code));
    }

    [TestCase("DELETE FROM Script WHERE Name = '0002-house.sql'")]
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES ('9999-later.sql', 'x')")]
    public async Task A_writer_refuses_a_database_of_another_version(string change)
    {
        await using var ledger = TemporaryLedger.With();
        Change(ledger, change);
        var refused = Assert.Throws<RefusedException>(() => _ = new LedgerWriter(ledger.Database, [], ledger.Time));
        Assert.That(refused.Code, Is.EqualTo(LedgerRefusals.ScriptsDiffer.Code));
    }

    [Test]
    public void A_statement_ends_at_its_own_semicolon() => Assert.That(
        ScriptStatements.Split("""
            -- one; not yet
            CREATE TABLE A (B TEXT CHECK (B <> ';')); /* two; */
            CREATE TRIGGER T BEFORE UPDATE ON A BEGIN
                SELECT CASE WHEN 1 = 1 THEN 2 END;
                SELECT RAISE(ABORT, 'ENDS; here');
            END;
            CREATE TABLE C (ENDED TEXT)
            """).Select(statement => statement.Split('\n')[^1]),
        Is.EqualTo(new[] { "CREATE TABLE A (B TEXT CHECK (B <> ';'));", "END;", "CREATE TABLE C (ENDED TEXT)" }));

    private static void Change(TemporaryLedger ledger, string sql)
    {
        using var connection = ledger.Database.OpenWriter();
        connection.Execute(sql);
    }
}
