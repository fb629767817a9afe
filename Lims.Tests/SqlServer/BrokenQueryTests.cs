using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>A query that only SQLite takes is caught, and the sentence says what is wrong with it.</summary>
public sealed class BrokenQueryTests
{
    [TestCase("SELECT OrderNo || PartyId FROM OrderWork", "|| joins text")]
    [TestCase("SELECT OrderNo FROM OrderWork ORDER BY Seq LIMIT 5", "LIMIT")]
    [TestCase("SELECT OrderNo FROM OrderWork LIMIT 5", "LIMIT")]
    [TestCase("SELECT OrderNo FROM OrderWork ORDER BY Seq OFFSET 5 ROWS", "OFFSET 5 ROWS")]
    [TestCase("SELECT OrderNo FROM OrderWork WHERE OrderNo LIKE 'K26%'", "OrderNo LIKE 'K26%'")]
    [TestCase("SELECT TOP (5) OrderNo FROM OrderWork", "TOP (5)")]
    [TestCase("SELECT length(OrderNo) FROM OrderWork", "calls length")]
    [TestCase("SELECT OrderNo FROM OrderWork WHERE instr(OrderNo, 'K') > 0", "calls instr")]
    [TestCase("SELECT count(*) FROM OrderWork", "calls count")]
    [TestCase("SELECT AVG(Seq) FROM OrderWork", "calls AVG")]
    [TestCase("SELECT IIF(Seq > 1, Seq, Seq) FROM OrderWork", "IIf")]
    [TestCase("SELECT CAST(Seq AS nvarchar(20)) FROM OrderWork", "casts to another type than bigint")]
    [TestCase("SELECT * FROM OrderWork", "SelectStarExpression")]
    [TestCase("SELECT o.* FROM OrderWork o", "o.* is a column of one engine")]
    [TestCase("SELECT @Seq = Seq FROM OrderWork", "SelectSetVariable")]
    [TestCase("SELECT Rush = Seq FROM OrderWork", "say AS")]
    [TestCase("SELECT OrderNo FROM #Work", "#Work is a temporary table")]
    [TestCase("SELECT OrderNo FROM @Work", "@Work is a table of one engine")]
    [TestCase("SELECT OrderNo FROM dbo.OrderWork", "names a schema")]
    [TestCase("SELECT OrderNo FROM OrderWork WITH (NOLOCK)", "NOLOCK")]
    [TestCase("SELECT o.OrderNo FROM OrderWork o FULL JOIN ItemWork i ON i.OrderNo = o.OrderNo", "joins otherwise")]
    [TestCase("SELECT OrderNo FROM OrderWork WHERE PartyId = \"p\"", "\"p\" is a name on one engine")]
    [TestCase("SELECT OrderNo FROM OrderWork WHERE PartyId = 'Işık'", "loses there")]
    [TestCase("""
        MERGE INTO OrderWork USING ItemWork ON OrderWork.OrderNo = ItemWork.OrderNo
        WHEN MATCHED THEN UPDATE SET Seq = 1;
        """, "MERGE")]
    [TestCase("CREATE OR ALTER VIEW V AS SELECT OrderNo FROM OrderWork", "CreateOrAlterViewStatement")]
    [TestCase("UPDATE OrderWork SET Seq = 1 OUTPUT inserted.Seq WHERE OrderNo = @OrderNo", "OUTPUT inserted.Seq")]
    [TestCase("UPDATE o SET Seq = 1 FROM OrderWork o", "joins in an UPDATE")]
    public void A_word_of_one_engine_is_named(string sql, string says) => AssertFound(sql, says);

    [TestCase("INSERT INTO OrderWork (OrderNo, PartyId, ReceivedAtUtc) VALUES (@OrderNo, @PartyId, @AtUtc)",
        "INSERT INTO OrderWork leaves out Seq, which is NOT NULL")]
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES (@Name)", "Script names 2 columns and gives 1 values")]
    [TestCase("INSERT INTO Script (Name, Sha256) SELECT OrderNo FROM OrderWork", "names 2 columns and gives 1 values")]
    [TestCase("INSERT INTO Script (Name, Name, Sha256) VALUES (@A, @B, @C)", "INSERT INTO Script names Name twice")]
    [TestCase("INSERT INTO Script VALUES (@Name, @Sha256)", "INSERT INTO Script does not name its columns")]
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES (@Name, NULL)", "Script.Sha256 is NOT NULL and is given NULL")]
    [TestCase("UPDATE Script SET Sha256 = NULL WHERE Name = @Name", "Script.Sha256 is NOT NULL and is given NULL")]
    [TestCase("UPDATE Ledger SET Body = @Body", "Ledger has a trigger that refuses every UPDATE")]
    [TestCase("DELETE FROM Bytes", "Bytes has a trigger that refuses every DELETE")]
    public void A_row_that_cannot_be_written_is_named(string sql, string says) => AssertFound(sql, says);

    [TestCase("SELECT OrderNo, Stage FROM ItemWork GROUP BY OrderNo", "Stage is neither in GROUP BY")]
    [TestCase("SELECT Stage, MAX(Seq) FROM ItemWork", "Stage is neither in GROUP BY")]
    [TestCase("SELECT Stage FROM ItemWork GROUP BY Stage ORDER BY Seq", "Seq is neither in GROUP BY")]
    [TestCase("SELECT Stage FROM ItemWork GROUP BY Stage HAVING Seq > 1", "Seq is neither in GROUP BY")]
    [TestCase("SELECT DISTINCT Stage FROM ItemWork ORDER BY Seq", "DISTINCT is ordered by Seq")]
    [TestCase("SELECT SUM(CASE WHEN EXISTS (SELECT 1 FROM Grade) THEN Seq ELSE Seq END) FROM ItemWork",
        "reckons over an aggregate or a sub-select")]
    public void A_bad_grouping_is_named(string sql, string says) => AssertFound(sql, says);

    [TestCase("SELECT COUNT(*) AS Items FROM ItemWork", "COUNT(*) AS Items is an int there")]
    [TestCase("SELECT CASE WHEN Stage = 'a' THEN 1 ELSE 0 END FROM ItemWork", "is an int there")]
    [TestCase("SELECT OrderNo FROM ItemWork WHERE Stage = 1", "Stage = 1 puts text beside a number")]
    [TestCase("SELECT OrderNo FROM ItemWork WHERE Stage IN (SELECT Seq FROM OrderWork)", "puts text beside a number")]
    [TestCase("SELECT OrderNo FROM ItemWork WHERE Stage = @A AND Seq = @A", "@A is text here and a number there")]
    [TestCase("SELECT OrderNo + Stage FROM ItemWork", "OrderNo + Stage reckons with text")]
    [TestCase("UPDATE ItemWork SET Stage = 1 WHERE ItemNo = @ItemNo", "Stage = 1 puts text beside a number")]
    [TestCase("INSERT INTO Script (Name, Sha256) VALUES (1, @Sha256)", "puts text beside a number")]
    public void A_value_of_another_type_is_named(string sql, string says) => AssertFound(sql, says);

    private static readonly QueryText[] Missing =
    [
        new("Where", "SELECT PartyId FROM OrderWork o WHERE o.Absent = @PartyId"),
        new("Select", "SELECT Absent FROM OrderWork"),
        new("From", "SELECT PartyId FROM Absent"),
        new("Within",
            "SELECT o.PartyId FROM OrderWork o WHERE EXISTS (SELECT 1 FROM Item i WHERE i.Absent = o.OrderNo)"),
        new("Insert", "INSERT INTO Script (Name, Sha256, Absent) VALUES (@Name, @Sha256, @Absent)"),
        new("Update", "UPDATE Script SET Absent = @Absent WHERE Name = @Name"),
        new("Delete", "DELETE FROM Script WHERE Absent = @Absent"),
        new("Sound", "SELECT PartyId FROM OrderWork WHERE OrderNo = @OrderNo"),
    ];

    // One model for all of them, with the few tables that they name: it takes a second to build.
    private static readonly Lazy<IReadOnlyList<string>> Unbound = new(() => ServerModel.Unbound(
        new ServerScripts(
            [.. ServerScripts.Product.Standing.Where(each => each.Table is "OrderWork" or "Item" or "Script")
                .Where(each => each.Tree is CreateTableStatement)], []),
        Missing));

    [TestCase("Where", "[OrderWork].[Absent]")]
    [TestCase("Select", "[OrderWork].[Absent]")]
    [TestCase("From", "[dbo].[Absent]")]
    [TestCase("Within", "[Absent]")]
    [TestCase("Insert", "[Script].[Absent]")]
    [TestCase("Update", "[Script].[Absent]")]
    [TestCase("Delete", "[Script].[Absent]")]
    public void A_missing_table_or_column_is_named(string query, string says) => Assert.That(
        Unbound.Value, Has.Some.Contains($"[dbo].[{query}]").And.Contains(says));

    [Test]
    public void A_query_that_is_sound_is_not_named() =>
        Assert.That(Unbound.Value, Has.None.Contains("[dbo].[Sound]"));

    private static void AssertFound(string sql, string says) =>
        Assert.That(new QueryText("Broken", sql).Findings(ServerSchema.Product), Has.Some.Contains(says));
}
