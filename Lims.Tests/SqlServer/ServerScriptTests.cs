using Lims.Tests.Repository;

namespace Lims.Tests.SqlServer;

/// <summary>The scripts of SQL Server are read and bound without a server, and keep to what every server has.</summary>
public sealed class ServerScriptTests
{
    private const string Made = """
        CREATE TABLE Made (
            Code nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
            Seq bigint NOT NULL
        );
        """;

    [Test]
    public void Scripts_are_read_statement_by_statement() =>
        SourceTree.AssertNone(ServerScripts.Product.Errors, "SQL Server would not read this.");

    [Test]
    public void Scripts_make_a_database_without_a_warning() =>
        SourceTree.AssertNone(ServerModel.Unbound(ServerScripts.Product, []), "This would not bind.");

    [Test]
    public void Scripts_keep_to_the_common_core() =>
        SourceTree.AssertNone(ScriptRules.Findings(ServerScripts.Product), "Not every server does this.");

    [Test]
    public void Keys_and_references_fit() =>
        SourceTree.AssertNone(KeyRules.Findings(ServerScripts.Product), "SQL Server refuses such keys.");

    [TestCase("CREATE OR ALTER TRIGGER T ON Made INSTEAD OF DELETE AS BEGIN THROW 50001, 'No.', 1; END;",
        "CreateOrAlterTriggerStatement")]
    [TestCase("CREATE TRIGGER T ON Made AFTER DELETE AS BEGIN THROW 50001, 'No.', 1; END;", "only refuses")]
    [TestCase("ALTER TABLE Made ALTER COLUMN Seq bigint NULL;", "ALTER COLUMN Seq")]
    [TestCase("ALTER TABLE Made ADD FOREIGN KEY (Seq) REFERENCES Made (Seq);", "has no name")]
    [TestCase("ALTER TABLE Made ADD CONSTRAINT FK FOREIGN KEY (Seq) REFERENCES Made (Seq) ON DELETE CASCADE;",
        "changes rows by itself")]
    [TestCase("ALTER TABLE Made ADD Flag bigint NULL;", "adds Flag")]
    [TestCase("CREATE TABLE T (Id bigint NOT NULL REFERENCES Made (Seq));", "Id REFERENCES")]
    [TestCase("CREATE TABLE T (Mass decimal(9, 3) NOT NULL);", "Mass is none of bigint")]
    [TestCase("CREATE TABLE T (Id bigint IDENTITY NOT NULL);", "Id draws its number itself")]
    [TestCase("CREATE TABLE T (Code nvarchar(20) NOT NULL);", "Code is not COLLATE")]
    [TestCase("CREATE TABLE T (Seq bigint);", "Seq says neither NULL nor NOT NULL")]
    [TestCase("CREATE TABLE T (Seq bigint NOT NULL DEFAULT 0);", "Seq has a DEFAULT")]
    [TestCase("CREATE TABLE #T (Seq bigint NOT NULL);", "a temporary table")]
    [TestCase("INSERT INTO Made (Code, Seq) VALUES ('a', 1);", "InsertStatement is no statement of a script")]
    [TestCase("""
        CREATE TABLE T (Code nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL);
        ALTER TABLE T ADD CONSTRAINT FK_T_Made FOREIGN KEY (Code) REFERENCES Made (Code);
        DROP TABLE Made;
        """, "FK_T_Made of T still refers to Made")]
    public void A_script_outside_the_common_core_is_named(string script, string says) => Assert.That(
        ScriptRules.Findings(ServerScripts.Of(("made", Made), ("broken", script))), Has.Some.Contains(says));

    [TestCase("CREATE TABLE T (Code nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY);",
        "Code is (max)")]
    [TestCase("CREATE TABLE T (Code nvarchar(451) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY);",
        "the key (Code) takes 902 bytes")]
    [TestCase("""
        CREATE TABLE T (Code nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL);
        ALTER TABLE T ADD CONSTRAINT FK_T_Made FOREIGN KEY (Code) REFERENCES Made (Code);
        """, "FK_T_Made refers from Code nvarchar(64) to Code nvarchar(200)")]
    public void A_key_that_SQL_Server_refuses_is_named(string script, string says) => Assert.That(
        KeyRules.Findings(ServerScripts.Of(("made", Made), ("broken", script))), Has.Some.Contains(says));

    [TestCase("ALTER TABLE Made ADD CONSTRAINT FK FOREIGN KEY (Seq) REFERENCES Absent (Seq);", "[Absent]")]
    [TestCase("CREATE INDEX IX_Made_Absent ON Made (Absent);", "[Absent]")]
    public void A_script_that_does_not_bind_is_named(string script, string says) => Assert.That(
        ServerModel.Unbound(ServerScripts.Of(("made", Made), ("broken", script)), []), Has.Some.Contains(says));

    [TestCase("CREATE TABLE T (Seq INTEGER NOT NULL) STRICT;", "STRICT")]
    [TestCase("CREATE TABLE T (Plan bigint NOT NULL);", "Plan")]
    public void A_script_that_is_not_read_is_named(string script, string says) => Assert.That(
        ServerScripts.Of(("broken", script)).Errors, Has.Some.StartsWith("broken").And.Some.Contains(says));
}
