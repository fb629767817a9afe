using Lims.Api.Ledger;
using Lims.Tests.Repository;
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

    [Test]
    public async Task A_migration_books_again_what_a_script_made_anew()
    {
        using var house = await HouseCopy.Take();
        // As if the last script were new here: what it makes is not there, but what it drops itself.
        string script;
        using (var connection = house.Open())
        {
            script = (string)HouseCopy.Rows(connection, "SELECT MAX(Name) FROM Script")[0][0];
            var sql = ScriptText.Of("sqlite").Single(each => each.Name == script).Sql;
            foreach (var table in Regex.Matches(sql, @"CREATE TABLE (\w+)").Select(each => each.Groups[1].Value)
                .Where(table => !Regex.IsMatch(sql, $@"DROP TABLE {table}\b")).Reverse())
                HouseCopy.Execute(connection, $"DROP TABLE {table}");
            HouseCopy.Execute(connection, $"DELETE FROM Script WHERE Name = '{script}'; DELETE FROM Grade");
        }
        var database = LedgerDatabase.Open($"Data Source={house.Database}");
        Assert.That(Migrator.Run(database, Projections.All, (_, _) => { }), Is.EqualTo(new[] { script }));
        SqliteConnection.ClearAllPools();
        Assert.That(house.Verify().Exit, Is.Zero);
    }
}
