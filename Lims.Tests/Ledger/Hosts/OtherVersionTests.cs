using Dapper;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using Lims.Tests.Refusals;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A host that runs while another version takes over the database writes nothing any more.</summary>
[BothEngines]
public sealed class OtherVersionTests
{
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES ('9999-later.sql', 'x')", "scripts-differ")]
    [TestCase("DELETE FROM Script WHERE Name = '0017-work.sql'", "scripts-differ")]
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES ('move-unfinished', '')", "move-unfinished")]
    public async Task A_running_writer_refuses_once_the_database_is_of_another_version(string change, string code)
    {
        await using var ledger = With();
        await ledger.Append("c1", Fact("a"));
        using (var other = ledger.Database.OpenWriter())
            other.Execute(change);
        await LedgerWriterTests.AssertRefused(ledger.Append("c2", Fact("a")),
            code == LedgerRefusals.MoveUnfinished.Code ? LedgerRefusals.MoveUnfinished : LedgerRefusals.ScriptsDiffer);
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_script_of_other_content_is_seen_when_a_host_starts()
    {
        await using var ledger = With();
        using (var other = ledger.Database.OpenWriter())
            other.Execute("UPDATE Script SET Sha256 = 'other' WHERE Name = '0017-work.sql'");
        Refused.As(LedgerRefusals.ScriptChanged,
            () => _ = new Lims.Api.Ledger.LedgerWriter(ledger.Database, [], ledger.Time));
    }
}
