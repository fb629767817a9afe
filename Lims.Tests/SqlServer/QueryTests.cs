using Lims.Tests.Repository;

namespace Lims.Tests.SqlServer;

/// <summary>Every query of the product is read and bound as SQL Server would, without a server.</summary>
public sealed class QueryTests
{
    private const string Verbs =
        "SELECT|INSERT|UPDATE|DELETE|MERGE|PRAGMA|CREATE|ALTER|DROP|DECLARE|EXEC|BEGIN|VACUUM|ATTACH|TRUNCATE|WITH";

    // A text that begins as a statement does, and what stands before one that has the right name.
    private static readonly Regex Text = new($@"""\s*(?:{Verbs})\s[^""]*");
    private static readonly Regex Named = new(@"\w+Sql\s*(?:=>|=)\s*\$*""*\z");

    [Test]
    public void Queries_are_the_SQL_that_both_engines_read() => SourceTree.AssertNone(
        from query in QueryTexts.ForServer
        where !QueryTexts.OnlyServer.ContainsKey(query.Name)
        from finding in query.Findings(ServerSchema.Product)
        select $"{query.Name}: {finding}",
        "What differs between the engines goes through Dialect.");

    [Test]
    public void Every_query_finds_its_tables_and_columns_on_SQL_Server() => SourceTree.AssertNone(
        ServerModel.Unbound(ServerScripts.Product, QueryTexts.ForServer),
        "The scripts of SQL Server have no such thing.");

    [Test]
    public void Texts_for_one_engine_are_in_the_product() => Assert.That(
        QueryTexts.OnlySqlite.Keys.Concat(QueryTexts.OnlyServer.Keys),
        Is.SubsetOf(QueryTexts.All.Select(query => query.Name)));

    [Test]
    public void Texts_that_are_no_constants_are_known() => Assert.That(
        QueryTexts.Instances.Select(property => property.DeclaringType).Distinct(),
        Is.EquivalentTo(QueryTexts.WithTexts), "Let QueryTexts take them from every instance.");

    [Test]
    public void No_text_of_SQL_stands_where_it_is_not_found() => SourceTree.AssertNone(
        SourceTree.Product.SelectMany(Hidden),
        "Give the text a name that ends in Sql, so that it is tried on both engines.");

    [TestCase("private const string Names = \"SELECT Name FROM Script\";")]
    [TestCase("private const string Names = \"\"\"\n    SELECT Name FROM Script\n    \"\"\";")]
    [TestCase("command.CommandText = $\"DELETE FROM {table}\";")]
    [TestCase("connection.Execute(\"PRAGMA foreign_keys = OFF\");")]
    [TestCase("string Names() => \"SELECT Name FROM Script\";")]
    [TestCase("return \"SELECT Name FROM Script\";")]
    public void A_text_under_another_name_is_seen(string code) => Assert.That(
        Hidden(new SourceFile("Lims.Api/Made.cs", code, CSharpText.Blank(code))), Is.Not.Empty);

    [Test]
    public void Parameters_are_declared_by_what_they_stand_beside()
    {
        var insert = QueryTexts.All.Single(query => query.Name == "LedgerStatements.InsertSql");
        Assert.That(insert.Procedure(ServerSchema.Product), Does.Contain("@Seq bigint")
            .And.Contain("@Body nvarchar(4000)").And.Contain("@Nonce varbinary(max)"));
    }

    [Test]
    public void Rows_are_written_by_statements_alone() => SourceTree.AssertNone(
        from file in SourceTree.Product
        from Match match in Regex.Matches(file.Text, @"\bSqlBulkCopy\b")
        select file.Place(match.Index),
        "A bulk copy passes triggers and checks by.");

    // A dialect is given its texts by their places, so what is known by its words needs no name there.
    private static IEnumerable<string> Hidden(SourceFile file) =>
        from Match text in Text.Matches(file.Text)
        where !Named.IsMatch(file.Text[Math.Max(0, text.Index - 200)..text.Index])
        where !QueryTexts.All.Any(query => Words(query.Sql) == Words(text.Value.Trim('"')))
        where !QueryTexts.ComposedForSqlite.Keys.Any(member => IsIn(file, text.Index, member))
        select $"{file.Place(text.Index)}: {text.Value}";

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The method that a text stands in is the last one that begins before it.
    private static bool IsIn(SourceFile file, int index, string member) =>
        member.Split('.') is [var type, var method]
        && file.Path.EndsWith($"/{type}.cs", StringComparison.Ordinal)
        && file.Code[CSharpMembers.Methods(file.Code).LastOrDefault(each => each.Start <= index).Start..]
            .Split('(')[0].EndsWith($" {method}", StringComparison.Ordinal);
}
