using Lims.Tests.Repository;

namespace Lims.Tests.SqlServer;

/// <summary>Both engines hold the same house: what SQLite has made, and what SQL Server's scripts would make.</summary>
public sealed class SchemaTests
{
    private IReadOnlyList<SchemaTable> _sqlite = [];

    [OneTimeSetUp]
    public async Task Migrate() => _sqlite = await SqliteSchema.Migrated();

    [Test]
    public void Both_engines_have_the_same_tables()
    {
        Assert.That(_sqlite, Has.Count.GreaterThan(30), "The schema was not read.");
        SourceTree.AssertNone(
            SchemaTable.Differences(_sqlite, ServerSchema.Product), "The scripts of the engines do not mean the same.");
    }

    [Test]
    public void Columns_are_numbers_text_or_bytes() => SourceTree.AssertNone(
        from table in _sqlite.Concat(ServerSchema.Product)
        from column in table.Columns
        where column.Kind is not (ValueKind.Bigint or ValueKind.Text or ValueKind.Bytes)
        select $"{table.Name}.{column.Name}",
        "INTEGER, TEXT, BLOB on SQLite; bigint, nvarchar, varbinary on SQL Server.");

    // What is read must hold what the scripts say, or two empty readings would be equal.
    [TestCase("Ledger", "primary key (Seq)")]
    [TestCase("Ledger", "unique index UX_Ledger_Subject (Subject, SubjectVersion)")]
    [TestCase("Ledger", "check size of Nonce = 16")]
    [TestCase("Ledger", "a trigger against UPDATE")]
    [TestCase("Ledger", "a trigger against DELETE")]
    [TestCase("Bytes", "check size of Sha256 = 64")]
    [TestCase("ReportText", "unique (Version, EntryKey)")]
    [TestCase("ItemWork", "index IX_ItemWork_GivenTo (GivenTo, Seq) where GivenTo IS NOT NULL")]
    [TestCase("MethodBudget",
        "foreign key (MethodId, MethodVersion) to Method (MethodId, MethodVersion)")]
    public void A_rule_of_a_table_is_read_on_both_engines(string table, string rule)
    {
        Assert.That(_sqlite.Single(each => each.Name == table).Rules, Has.Member(rule));
        Assert.That(ServerSchema.Product.Single(each => each.Name == table).Rules, Has.Member(rule));
    }

    [TestCase("Seq bigint NOT NULL", "Seq bigint NULL",
        "Made.Seq: Bigint NOT NULL on SQLite, Bigint NULL on SQL Server")]
    [TestCase("Seq bigint", "Seq varbinary(8)", "Made.Seq: Bigint NOT NULL on SQLite, Bytes NOT NULL on SQL Server")]
    [TestCase(" CHECK (Seq > 0)", "", "Made: only SQLite has check Seq > 0")]
    [TestCase("Seq >", "Seq >=", "Made: only SQL Server has check Seq >= 0")]
    [TestCase("PRIMARY KEY (Code, Seq)", "PRIMARY KEY (Seq, Code)", "Made: only SQLite has primary key (Code, Seq)")]
    [TestCase("UNIQUE INDEX", "INDEX", "Made: only SQLite has unique index IX_Made (Seq)")]
    [TestCase("Made (Seq);", "Made (Seq DESC);", "Made: only SQL Server has unique index IX_Made (Seq DESC)")]
    [TestCase("UPDATE, DELETE", "UPDATE", "Made: only SQLite has a trigger against DELETE")]
    [TestCase("(Code) REFERENCES", "(Other) REFERENCES", "Made: only SQLite has foreign key (Code) to There (Code)")]
    [TestCase("Other nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,", "",
        "Made.Other: Text NULL on SQLite, missing")]
    [TestCase("TABLE There", "TABLE Elsewhere", "There is missing on SQL Server")]
    [TestCase("TABLE There", "TABLE Elsewhere", "Elsewhere is missing on SQLite")]
    public void A_difference_names_table_and_column(string words, string instead, string says)
    {
        var changed = Both.Replace(words, instead, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Both));
        Assert.That(SchemaTable.Differences(Read(Both), Read(changed)), Has.Some.StartsWith(says));
    }

    [Test]
    public void Columns_at_other_places_are_named() => Assert.That(
        SchemaTable.Differences(
            [new SchemaTable("T", [Number("A"), Number("B")], [])],
            [new SchemaTable("T", [Number("B"), Number("A")], [])]),
        Has.Some.EqualTo("T.A: at its place SQL Server has B"));

    private const string Both = """
        CREATE TABLE There (Code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY);
        CREATE TABLE Made (
            Code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
            Other nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
            Seq bigint NOT NULL CHECK (Seq > 0),
            PRIMARY KEY (Code, Seq)
        );
        CREATE UNIQUE INDEX IX_Made ON Made (Seq);
        ALTER TABLE Made ADD CONSTRAINT FK FOREIGN KEY (Code) REFERENCES There (Code);
        CREATE TRIGGER Made_no_change ON Made INSTEAD OF UPDATE, DELETE AS BEGIN THROW 50001, 'Never.', 1; END;
        """;

    private static IReadOnlyList<SchemaTable> Read(string script) =>
        ServerSchema.Of(ServerScripts.Of(("both", script)));

    private static SchemaColumn Number(string name) => new(name, ValueKind.Bigint, MayBeNull: false);
}
