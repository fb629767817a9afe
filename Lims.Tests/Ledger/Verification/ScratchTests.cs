using Lims.Api.Ledger.Verification;

namespace Lims.Tests.Ledger.Verification;

public sealed class ScratchTests
{
    [Test]
    public void A_scratch_database_has_every_table_of_the_scripts_and_leaves_nothing_behind()
    {
        string folder;
        using (var scratch = new ScratchDatabase())
        {
            folder = Path.GetDirectoryName(scratch.Connection.DataSource)!;
            Assert.That(Directory.Exists(folder), Is.True);
            Assert.That(scratch.Tables.Select(table => table.Name),
                Is.SupersetOf((string[])["Ledger", "Item", "TrayCell", "Grade", "Report"]));
            var cells = scratch.Tables.Single(table => table.Name == "TrayCell");
            Assert.That(
                cells.Key.Select(column => cells.Columns[column]), Is.EqualTo((string[])["TrayNo", "Position"]));
        }
        Assert.That(Directory.Exists(folder), Is.False);
    }
}
