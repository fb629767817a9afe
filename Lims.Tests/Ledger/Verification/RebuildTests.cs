using Lims.Api.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>Whatever stands on the screens can be thrown away and read again from the facts.</summary>
public sealed class RebuildTests
{
    [Test]
    public async Task A_rebuild_makes_every_table_again()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("""
            DELETE FROM Grade; UPDATE Item SET Marks = 'x'; INSERT INTO PersonMethod VALUES ('7K3M9QZX2B4C6D8F', 'z');
            """);
        Assert.That(house.Verify().Exit, Is.EqualTo(4));

        var heard = new List<(long Done, long Of)>();
        var booked = ProjectionRebuild.Run(LedgerDatabase.Open($"Data Source={house.Database}"), Projections.All,
            (done, of) => heard.Add((done, of)));
        SqliteConnection.ClearAllPools();
        Assert.That(heard, Is.EqualTo(new[] { (booked, booked) }));
        Assert.That(house.Verify().Exit, Is.Zero);
    }

    [Test]
    public async Task A_rebuild_that_fails_changes_nothing()
    {
        using var house = await HouseCopy.Take();
        house.Tamper("UPDATE Ledger SET Body = 'x' WHERE Seq = 30; UPDATE Item SET Marks = 'kept'");
        Assert.Throws<System.Text.Json.JsonException>(() => ProjectionRebuild.Run(
            LedgerDatabase.Open($"Data Source={house.Database}"), Projections.All, (_, _) => { }));
        using var connection = house.Open();
        Assert.That(HouseCopy.Rows(connection, "SELECT Marks FROM Item")[0][0], Is.EqualTo("kept"));
    }
}
